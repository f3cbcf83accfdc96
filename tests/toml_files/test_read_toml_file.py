"""Files that people write, good and bad."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.toml_files.mistakes import MistakeBook
from cleanedu_desktop.toml_files.read_toml_file import LARGEST, parse_file, printable


def read(file: Path) -> tuple[object, list[tuple[int, str]]]:
    """What a file says of `a`, and the mistakes noted."""
    book = MistakeBook(str(file))
    top = parse_file(file, book, what="规则")
    return top and top.text("a"), [(one.line, one.sentence) for one in book.mistakes]


@pytest.mark.parametrize("content", [b'a = "x"\n', b'\xef\xbb\xbfa = "x"\r\n'])
def test_a_sound_file(tmp_path: Path, content: bytes) -> None:
    """With the mark and line ends of other systems too."""
    file = tmp_path / "a.toml"
    file.write_bytes(content)
    assert read(file) == ("x", [])


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        (b" \n", 1, "文件是空的"),
        (b"a = 1\n\xff", 2, "文件不是 UTF-8 编码，请另存为 UTF-8"),
        (b"a" * (LARGEST + 1), 1, "文件超过 256 KB，不像是规则"),
        (b"a = \n", 1, "不符合 TOML 的写法：“=”后面的值写得不对，文字要写在引号里"),
    ],
)
def test_what_is_wrong_is_noted(tmp_path: Path, content: bytes, line: int, sentence: str) -> None:
    """With the line it stands on."""
    file = tmp_path / "a.toml"
    file.write_bytes(content)
    assert read(file) == (None, [(line, sentence)])


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """It is not opened at all."""
    assert read(tmp_path) == (None, [(1, "这不是文件")])


def test_a_name_as_shown() -> None:
    """Without what cannot be shown."""
    assert printable("a\x07b") == "a\ufffdb"
