"""The office's own faces are taken by name, if they may be embedded and can show what we print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from cleanedu_desktop.printing.own_fonts import NEEDED, find_faces, font_folders, own_faces
from cleanedu_desktop.printing.type_case import Role, type_case_at
from tests.printing.sample_sheets import talk_sheet


def make_font(path: Path, family: str, *, fs_type: int = 8, characters: str = NEEDED) -> Path:
    """A font of boxes."""
    pen = TTGlyphPen(None)
    for corner, place in enumerate([(0, 0), (0, 700), (700, 700), (700, 0)]):
        (pen.lineTo if corner else pen.moveTo)(place)
    pen.closePath()
    box = pen.glyph()
    codes = sorted(set(map(ord, characters)))
    names = [".notdef", *(f"u{code:X}" for code in codes)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(dict(zip(codes, names[1:], strict=True)))
    builder.setupGlyf(dict.fromkeys(names, box))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    english = {"familyName": "Office Face", "styleName": "Regular", "psName": "OfficeFace"}
    builder.setupNameTable({**english, "familyName": {"en": "Office Face", "zh": family}})
    builder.setupOS2(fsType=fs_type)
    builder.setupPost()
    builder.save(str(path))
    return path


def test_faces_are_found_by_their_chinese_names(tmp_path: Path) -> None:
    deep = tmp_path / "office" / "fonts"
    deep.mkdir(parents=True)
    fang = make_font(deep / "simfang.ttf", "仿宋_GB2312")
    song = make_font(tmp_path / "FZXBSJW.ttf", "方正小标宋简体")
    make_font(tmp_path / "other-song.ttf", "某种宋体")
    assert dict(find_faces([tmp_path])) == {Role.BODY: fang, Role.TITLE: song}


def test_the_best_name_wins(tmp_path: Path) -> None:
    make_font(tmp_path / "a-fang.ttf", "仿宋")
    best = make_font(tmp_path / "b-fang.ttf", "仿宋_GB2312")
    assert find_faces([tmp_path]) == ((Role.BODY, best),)


@pytest.mark.parametrize(
    ("fs_type", "characters", "used"),
    [
        (0, NEEDED, True),
        (4, NEEDED, True),
        (8, NEEDED, True),
        (2, NEEDED, False),
        (0x100, NEEDED, False),
        (0x200, NEEDED, False),
        (0, NEEDED[1:], False),
    ],
)
def test_what_may_not_be_embedded_or_lacks_characters_is_left(
    fs_type: int, characters: str, used: bool, tmp_path: Path
) -> None:
    make_font(tmp_path / "fang.ttf", "仿宋_GB2312", fs_type=fs_type, characters=characters)
    assert bool(find_faces([tmp_path])) == used


def test_broken_fonts_and_missing_folders_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "simfang.ttf").write_bytes(b"no font")
    assert find_faces([tmp_path, tmp_path / "none"]) == ()
    assert font_folders()


def test_an_own_face_is_used_and_ours_fill_its_gaps(
    tmp_path: Path, fonts: Path, read_back: Callable[[bytes], list[str]]
) -> None:
    fang = make_font(tmp_path / "fang.ttf", "仿宋_GB2312")
    own = find_faces([tmp_path])
    style = type_case_at(fonts, own).style(Role.BODY)
    assert style.learn("谈䶮2") == []
    assert style.face_of["谈"].path == fang
    assert style.face_of["䶮"].path.parent == fonts
    data = pdf_bytes([talk_sheet()], fonts=fonts, own=own)
    assert "中国共产党纪律检查机关" in "".join(read_back(data)).replace("\n", "")
    assert data != pdf_bytes([talk_sheet()], fonts=fonts)


def test_unwanted_faces_are_not_looked_for() -> None:
    assert own_faces(wanted=False) == ()
