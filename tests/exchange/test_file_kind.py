"""What a file is, by its content; each other kind gets its own sentence."""

import os
from pathlib import Path

import pytest

from cleanedu_desktop.exchange.file_kind import (
    LARGEST_TEXT,
    LARGEST_WORKBOOK,
    NOTHING_CHANGED,
    FileKind,
    file_kind,
)
from cleanedu_desktop.problems import OfficeProblem

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def saved(folder: Path, content: bytes, name: str = "花名册.xlsx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def sparse(path: Path, start: bytes, size: int) -> Path:
    """A file of that size that takes no room on the disk."""
    with path.open("wb") as file:
        file.write(start)
        file.truncate(size)
    return path


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "花名册.xlsx", "是空的"),
        (b"%PDF-1.7\n", "花名册.xlsx", "PDF"),
        (b"\x89PNG\r\n", "花名册.csv", "图片"),
        (b"BM\x00\x00\x00\x00", "花名册.csv", "图片"),
        (b"Rar!\x1a\x07", "花名册.xlsx", "压缩包"),
        (b"{\\rtf1", "花名册.csv", "RTF"),
        (b"<html><table>", "花名册.xls", "网页"),
        (b"\xef\xbb\xbf\r\n<?xml version='1.0'?>", "花名册.xls", "网页"),
        ("<html>".encode("utf-16"), "花名册.xls", "网页"),
        (OLE + "Workbook".encode("utf-16-le"), "花名册.xls", r"\.xls 格式"),
        (OLE + "Workbook".encode("utf-16-le"), "花名册.et", r"WPS 的 \.et"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "花名册.xlsx", "打开密码"),
        (OLE + "WordDocument".encode("utf-16-le"), "花名册.doc", "Word"),
        (b"PK\x03\x04", "~$花名册.xlsx", "临时文件"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, content: bytes, name: str, words: str) -> None:
    with pytest.raises(OfficeProblem, match=words) as caught:
        file_kind(saved(tmp_path, content, name))
    assert NOTHING_CHANGED in caught.value.sentence
    assert caught.value.sentence.endswith("。")


def test_workbooks_and_text_are_told_apart_whatever_their_names(tmp_path: Path) -> None:
    assert file_kind(saved(tmp_path, b"PK\x03\x04", "a.csv")) is FileKind.WORKBOOK
    assert file_kind(saved(tmp_path, "姓名\n".encode(), "b.xlsx")) is FileKind.TEXT
    assert file_kind(saved(tmp_path, b"BMI,name\n", "c.csv")) is FileKind.TEXT


def test_huge_files_are_refused_unread(tmp_path: Path) -> None:
    for start, size in (
        (b"PK\x03\x04", 200 * 1024 * 1024),
        (b"PK\x03\x04", LARGEST_WORKBOOK + 1),
        (OLE, 200 * 1024 * 1024),
        (b"name\n", LARGEST_TEXT + 1),
    ):
        with pytest.raises(OfficeProblem, match="太大"):
            file_kind(sparse(tmp_path / "大.xlsx", start, size))


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有找到"):
        file_kind(tmp_path / "没有.xlsx")
    with pytest.raises(OfficeProblem, match="不是文件"):
        file_kind(tmp_path)
    with pytest.raises(OfficeProblem, match="读不出来"):
        file_kind(Path("a\0b.xlsx"))


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    pipe = tmp_path / "管道.csv"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    else:
        pipe.mkdir()
    with pytest.raises(OfficeProblem, match="不是文件"):
        file_kind(pipe)


def test_a_file_in_use_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path, b"PK\x03\x04")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(OfficeProblem, match="关闭它"):
        file_kind(path)
