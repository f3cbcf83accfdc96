"""Reads one TOML file that people write; what is wrong is noted with its line, not raised."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.toml_files.mistakes import MistakeBook
from cleanedu_desktop.toml_files.parse_toml import parse_toml
from cleanedu_desktop.toml_files.toml_table import TomlTable

LARGEST = 256 * 1024
"""Bytes of one file."""


def parse_file(file: Path, book: MistakeBook, *, what: str) -> TomlTable | None:
    """Return the top table of `file`, of the sort `what` (表单, 规则); None if it is no TOML."""
    text = text_of(file, book, what=what)
    return None if text is None else parse_toml(text, book)


def printable(text: str) -> str:
    """Return a name of a file as it may be shown."""
    return "".join(one if one.isprintable() else "\ufffd" for one in text)


def text_of(file: Path, book: MistakeBook, *, what: str) -> str | None:
    """Return the text of `file`, of the sort `what`; None if there is none to parse."""
    try:
        if not file.is_file():
            book.note(1, "这不是文件")
            return None
        with file.open("rb") as opened:
            raw = opened.read(LARGEST + 1)
    except OSError as error:
        book.note(1, f"文件打不开（{error.strerror}）")
        return None
    if len(raw) > LARGEST:
        book.note(1, f"文件超过 {LARGEST // 1024} KB，不像是{what}")
        return None
    try:
        # tomllib refuses bare carriage returns, which would hide the lines that follow.
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        book.note(raw[: error.start].count(b"\n") + 1, "文件不是 UTF-8 编码，请另存为 UTF-8")
        return None
    if not text.strip():
        book.note(1, "文件是空的")
        return None
    return text
