"""Settings: defaults, what an office writes, and what it may get wrong."""

import re
from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.settings import Settings, read_settings


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.toml") == Settings()


def test_what_the_office_wrote_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('late_after_days = 3\ntitle_line = "清溪县某局"\n', encoding="utf-8")
    assert read_settings(file) == Settings(late_after_days=3, title_line="清溪县某局")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (b"late_after_days = true\n", "late_after_days"),
        (b'late_after_days = "3"\n', "late_after_days"),
        (b"late_after = 3\n", "late_after"),
        (b"late_after_days = \n", "settings.toml"),
        (b"\xff\xfe\x00", "settings.toml"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(tmp_path: Path, text: bytes, named: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(text)
    with pytest.raises(OfficeProblem, match=named):
        read_settings(file)


@pytest.mark.parametrize("text", [b"late_after_days = \n", b"[[", b"\xff", b"a = 1\na = 2\n"])
def test_no_words_of_the_library_are_said(tmp_path: Path, text: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(text)
    with pytest.raises(OfficeProblem) as caught:
        read_settings(file)
    told = caught.value.sentence.replace(str(file), "")
    assert not re.search("[A-Za-z]{3,}", told.replace("UTF-8", "").replace("TOML", ""))


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="打不开"):
        read_settings(tmp_path)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"\xef\xbb\xbflate_after_days = 3\n")
    assert read_settings(file).late_after_days == 3


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a." * 20_000 + "a = 1", "第 1 行：这一行的点号过多"),
        ("a = " + "[" * 10_000, "嵌套过深"),
        ("a = " + "9" * 10_000, "不符合 TOML 的写法"),
        ("# " + "x" * 100_000, "超过 64 KB"),
        ("".join(f"k{number} = 1\n" for number in range(2000)), "等 2000 处"),
        ("a" * 50_000 + " = 1", "“aaaaaaaaaaaaaaaaaaaa…”不是可用的设置项"),
        ('"\\u0000\\u001b" = 1', "不是可用的设置项"),
    ],
)
def test_traps_end_in_a_short_sentence(tmp_path: Path, text: str, part: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(OfficeProblem) as caught:
        read_settings(file)
    told = caught.value.sentence
    assert part in told
    assert told.isprintable()
    assert len(told) < 600
