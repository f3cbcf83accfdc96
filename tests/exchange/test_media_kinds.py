"""What a file is, is told by its content; how it may be opened, too."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from PIL import Image

from cleanedu_desktop.exchange.media_kinds import (
    ENDS_SEEN,
    UNKNOWN,
    is_known,
    is_shown,
    media_kind,
    media_type_of,
    name_to_open,
    pretends,
)

OFFICE = "application/vnd.openxmlformats-officedocument"
GOLDEN = Path(__file__).parents[1] / "golden"


def seen(content: bytes) -> str:
    """As a file is read: its first and last bytes."""
    return media_type_of(content[:ENDS_SEEN], content[-ENDS_SEEN:])


def picture(kind: str) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(made, kind)
    return made.getvalue()


def workbook() -> bytes:
    made = io.BytesIO()
    openpyxl.Workbook().save(made)
    return made.getvalue()


def document() -> bytes:
    made = io.BytesIO()
    docx.Document().save(made)
    return made.getvalue()


def zipped(*names: str, size: int = 10) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, bytes(size))
    return made.getvalue()


@pytest.mark.parametrize("kind", ["jpeg", "png", "gif", "bmp", "tiff", "webp"])
def test_pictures(kind: str) -> None:
    assert seen(picture(kind)) == f"image/{kind}"


def test_documents() -> None:
    assert seen((GOLDEN / "talk.pdf").read_bytes()) == "application/pdf"
    assert seen(document()) == f"{OFFICE}.wordprocessingml.document"
    assert seen(workbook()) == f"{OFFICE}.spreadsheetml.sheet"
    assert seen(zipped("OFD.xml", "Doc_0/Document.xml")) == "application/ofd"
    assert seen(zipped("photo.jpg")) == "application/zip"
    assert seen(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "application/x-ole-storage"
    assert seen(b"\0\0\0\x18ftypheic") == "image/heic"
    assert seen(b"\0\0\0\x18ftypisom") == "video/mp4"


def test_a_long_zip_is_told_by_its_end() -> None:
    content = zipped("[Content_Types].xml", "media.bin", "ppt/presentation.xml", size=300_000)
    assert seen(content) == f"{OFFICE}.presentationml.presentation"


def test_a_document_with_macros_is_kept_and_never_opened() -> None:
    macros = seen(zipped("word/document.xml", "word/vbaProject.bin"))
    assert is_known(macros)
    assert name_to_open("通知.docm", macros) is None


@pytest.mark.parametrize(
    ("start", "media_type"),
    [
        (b"{\\rtf1", "application/rtf"),
        (b"ID3\x04", "audio/mpeg"),
        (b"\xff\xfb\x90", "audio/mpeg"),
        (b"RIFF\0\0\0\0WAVE", "audio/wav"),
        (b"#!AMR\n", "audio/amr"),
        (b"\0\0\0\x18ftypM4A ", "audio/mp4"),
    ],
)
def test_recordings(start: bytes, media_type: str) -> None:
    assert seen(start + bytes(300)) == media_type
    assert is_known(media_type)
    assert not is_shown(media_type)


@pytest.mark.parametrize(
    ("name", "media_type", "so"),
    [
        ("照片.jpg", "application/zip", True),
        ("照片.JPG", "text/plain", True),
        ("扫描.pdf", UNKNOWN.media_type, True),
        ("照片.jpg", "image/png", False),
        ("照片.jpg", "application/pdf", False),
        ("照片.zip", "application/zip", False),
        ("照片", "application/zip", False),
    ],
)
def test_a_name_that_promises_a_picture(name: str, media_type: str, so: bool) -> None:
    assert pretends(name, media_type) is so


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text(encoding: str) -> None:
    text = "关于公务接待的说明\r\n" * 9000
    assert seen(text.encode(encoding)) == "text/plain"
    assert seen(text[:40].encode(encoding)) == "text/plain"


@pytest.mark.parametrize(
    "content",
    [b"MZ\x90\0\x03", b"\x7fELF\x02\x01", bytes(range(256)), b"\0\0\0\x18ftypabcd", b"\xff"],
)
def test_the_rest_is_not_known(content: bytes) -> None:
    assert seen(content) == UNKNOWN.media_type
    assert name_to_open("a.pdf", seen(content)) is None


@pytest.mark.parametrize(
    ("name", "media_type", "opened"),
    [
        ("扫描.PDF", "application/pdf", "扫描.PDF"),
        ("扫描", "application/pdf", "扫描.pdf"),
        ("扫描.exe", "application/pdf", "扫描.exe.pdf"),
        ("说明.bat", "text/plain", "说明.bat.txt"),
        ("名单.csv", "text/plain", "名单.csv"),
        ("照片.jpg", "image/png", "照片.jpg.png"),
        ("通知.wps", "application/x-ole-storage", "通知.wps"),
        ("安装.msi", "application/x-ole-storage", None),
        ("什么.pdf", "application/octet-stream", None),
        ("什么.pdf", "一种没听说过的", None),
    ],
)
def test_the_ending_follows_the_content(name: str, media_type: str, opened: str | None) -> None:
    assert name_to_open(name, media_type) == opened


def test_every_kind_has_a_label() -> None:
    assert media_kind("application/pdf").label == "PDF 文档"
    assert media_kind("一种没听说过的").label == "其他文件"
