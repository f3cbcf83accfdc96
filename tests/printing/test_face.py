"""What a font file gives: characters, widths, subsets; and the folder of fonts as a whole."""

import sys
from pathlib import Path

import pytest
import uharfbuzz as hb

from cleanedu_desktop.printing.face import HIGHEST_CODE, Face, face_at
from cleanedu_desktop.printing.type_case import FANG, HANA, KAI, SANS, SANS_BOLD, SERIF, SERIF_BOLD
from cleanedu_desktop.problems import OfficeProblem


@pytest.mark.parametrize("file", [SANS, SANS_BOLD, SERIF_BOLD, SERIF, KAI])
def test_faces_for_names_and_the_window_have_all_standard_characters(
    file: str, fonts: Path, standard_characters: str
) -> None:
    face = face_at(fonts / file)
    assert [char for char in standard_characters + "䶮㛃𫖯𬱖，。“”·√①" if char not in face] == []


def test_fangsong_has_level_one_but_two(fonts: Path, standard_characters: str) -> None:
    face = face_at(fonts / FANG)
    assert sum(char in face for char in standard_characters) == 6638
    assert "啰" not in face


def test_widths_are_in_ems(fonts: Path) -> None:
    assert face_at(fonts / FANG).width("廉") == 1.0
    assert 0.4 < face_at(fonts / SANS).width("1") < 0.7


def test_controls_and_private_use_are_no_characters(fonts: Path) -> None:
    face = face_at(fonts / FANG)
    assert not [char for char in "\x00\t\n\x7f\u200b\ue7c8" if char in face]


@pytest.mark.parametrize("file", [FANG, SANS, SERIF])
@pytest.mark.parametrize(
    ("first", "last"), [("\x01", "\x30"), ("\u2e80", "\u4e80"), ("\U00020000", "\U0002ffff")]
)
def test_many_characters_are_found_as_single_ones_are(
    file: str, first: str, last: str, fonts: Path
) -> None:
    """Among them some that share a glyph, marks, controls and those beyond U+FFFF."""
    face = face_at(fonts / file)
    found = face.having(first, last)
    assert found == {char for char in map(chr, range(ord(first), ord(last) + 1)) if char in face}
    assert found or (file, first) == (FANG, "\U00020000")


@pytest.mark.parametrize("file", [FANG, SANS, SERIF, HANA])
def test_codes_are_unique_and_fit_two_bytes(file: str, fonts: Path) -> None:
    """Up to U+FFFF the character's own number."""
    face = face_at(fonts / file)
    characters = face.having("\0", chr(sys.maxunicode))
    asked = hb.Face(hb.Blob.from_file_path(str(fonts / file))).unicodes
    assert characters == {char for char in map(chr, asked) if char in face}
    codes = {char: face.code(char) for char in characters}
    assert len(set(codes.values())) == len(codes)
    assert 0 < min(codes.values()) <= max(codes.values()) <= HIGHEST_CODE
    assert all(code == ord(char) for char, code in codes.items() if ord(char) <= HIGHEST_CODE)
    assert sum(ord(char) > HIGHEST_CODE for char in codes) == {SERIF: 442, HANA: 60317}.get(
        file, 0 if file == FANG else 196
    )


def test_a_cff_font_has_the_plainest_of_characters_that_share_a_glyph(fonts: Path) -> None:
    """It cannot tell them apart: the others are set in another face."""
    face = face_at(fonts / FANG)
    assert "人" in face
    assert "\u2f08" not in face
    assert face.having("人", "人") == {"人"}
    assert "\u2f08" not in face.having("\u2f00", "\u2fdf")


def test_a_truetype_subset_maps_codes_to_its_glyphs(fonts: Path) -> None:
    face = face_at(fonts / SANS)
    program = face.subset("廉政①➀")
    assert program.glyph_of_code is not None
    assert set(program.glyph_of_code) == set(map(ord, "廉政①➀"))
    # ① and ➀ are two codes of one glyph.
    assert len(set(program.glyph_of_code.values())) == 3
    assert hb.Face(hb.Blob(program.data)).glyph_count == 4


def test_a_cff_subset_is_bare_cff(fonts: Path) -> None:
    program = face_at(fonts / FANG).subset("廉政")
    assert program.glyph_of_code is None
    assert program.data[:2] == b"\x01\x00"
    assert len(program.data) < 40_000


def test_a_broken_font_is_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "坏.ttf"
    broken.write_bytes(b"no font at all")
    for path in (broken, tmp_path / "none.ttf"):
        with pytest.raises(OfficeProblem, match="重新安装"):
            Face(path)


def test_the_folder_is_small_enough_and_licensed(fonts: Path) -> None:
    files = list(fonts.iterdir())
    assert sum(path.stat().st_size for path in files) <= 70e6
    readme = (fonts / "README.md").read_text(encoding="utf-8")
    for path in files:
        assert path.name in readme or path.name == "README.md"
    assert len([path for path in files if path.name.startswith("LICENSE")]) >= 5


def test_a_subset_is_kept_for_the_next_document(fonts: Path) -> None:
    face = Face(fonts / SANS)
    first = face.subset("谈话")
    assert face.subset("谈话") is first
    for text in "一二三四五":
        face.subset(text)
    assert face.subset("谈话") is not first
