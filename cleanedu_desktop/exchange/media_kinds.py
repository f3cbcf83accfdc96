"""Tells by its content what kind of file an attachment is, whatever its name says.

Recipe of a new kind: a line in `_KINDS`, how it is known in `_STARTS` or `_PARTS`, and its test.
"""

from __future__ import annotations

import codecs
from pathlib import PurePath

from cleanedu_desktop.quick_dataclass import dataclass

ENDS_SEEN = 1 << 16
"""Bytes looked at, at the beginning and at the end: a zip says at its end what is in it."""


@dataclass(frozen=True)
class MediaKind:
    """A kind of file by content."""

    media_type: str
    label: str
    suffixes: tuple[str, ...] = ()
    """Endings under which it may be opened; the first is given where it has another."""


_OLE = "application/x-ole-storage"
_ZIP = "application/zip"
_TEXT = "text/plain"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_MACRO = "application/x-office-with-macros"
UNKNOWN = MediaKind("application/octet-stream", "其他文件")

_KINDS = (
    MediaKind("application/pdf", "PDF 文档", (".pdf",)),
    MediaKind("image/jpeg", "JPG 图片", (".jpg", ".jpeg")),
    MediaKind("image/png", "PNG 图片", (".png",)),
    MediaKind("image/gif", "GIF 图片", (".gif",)),
    MediaKind("image/bmp", "BMP 图片", (".bmp",)),
    MediaKind("image/tiff", "TIFF 图片", (".tif", ".tiff")),
    MediaKind("image/webp", "WebP 图片", (".webp",)),
    MediaKind("image/heic", "HEIC 图片", (".heic", ".heif")),
    MediaKind("video/mp4", "MP4 视频", (".mp4", ".m4v", ".mov")),
    MediaKind(f"{_OFFICE}.wordprocessingml.document", "Word 文档", (".docx",)),
    MediaKind(f"{_OFFICE}.spreadsheetml.sheet", "Excel 表格", (".xlsx",)),
    MediaKind(f"{_OFFICE}.presentationml.presentation", "PPT 演示文稿", (".pptx",)),
    MediaKind("application/ofd", "OFD 文档", (".ofd",)),
    MediaKind(_MACRO, "含宏的 Office 文件"),
    MediaKind("application/rtf", "RTF 文档", (".rtf",)),
    MediaKind("audio/mpeg", "MP3 录音", (".mp3",)),
    MediaKind("audio/wav", "WAV 录音", (".wav",)),
    MediaKind("audio/amr", "AMR 录音", (".amr",)),
    MediaKind("audio/mp4", "M4A 录音", (".m4a",)),
    MediaKind(_OLE, "旧版 Office 文件"),
    MediaKind(_ZIP, "压缩包", (".zip",)),
    MediaKind("application/vnd.rar", "压缩包", (".rar",)),
    MediaKind("application/x-7z-compressed", "压缩包", (".7z",)),
    MediaKind(_TEXT, "文本", (".txt", ".csv")),
)
_BY_TYPE = {one.media_type: one for one in _KINDS}

_STARTS = (
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLE),
    (b"PK\x03\x04", _ZIP),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
)

_PARTS = (
    (b"word/document.xml", f"{_OFFICE}.wordprocessingml.document"),
    (b"xl/workbook.xml", f"{_OFFICE}.spreadsheetml.sheet"),
    (b"ppt/presentation.xml", f"{_OFFICE}.presentationml.presentation"),
    (b"OFD.xml", "application/ofd"),
)
"""Names in a zip -> what it is."""

_MACROS = b"vbaProject.bin"
_OLE_SUFFIXES = (".doc", ".xls", ".ppt", ".wps", ".et", ".dps")
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"mif1", b"msf1"), "image/heic"),
    **dict.fromkeys(
        (b"isom", b"iso2", b"mp41", b"mp42", b"avc1", b"M4V ", b"qt  ", b"MSNV"), "video/mp4"
    ),
    b"M4A ": "audio/mp4",
}
"""What stands at the beginning of a film, a recording or a phone's picture -> what it is."""
_SEEN = ("image/", "application/pdf")


def media_type_of(start: bytes, end: bytes = b"") -> str:
    """Return the media type of a content by its first and last bytes (`ENDS_SEEN` of each).

    ``application/octet-stream`` for what is not known: programs, and what nobody can read here.
    """
    for magic, media_type in _STARTS:
        if start.startswith(magic):
            return _in_zip(start + end) if media_type == _ZIP else media_type
    if start.startswith(b"BM") and start[6:10] == bytes(4):
        return "image/bmp"
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return "image/webp"
    if start.startswith(b"RIFF") and start[8:12] == b"WAVE":
        return "audio/wav"
    if start[4:8] == b"ftyp":
        return _BRANDS.get(start[8:12], _unknown())
    return _TEXT if _is_text(start, cut=len(start) >= ENDS_SEEN) else _unknown()


def media_kind(media_type: str) -> MediaKind:
    """Return what is known about a media type."""
    return _BY_TYPE.get(media_type, UNKNOWN)


def is_known(media_type: str) -> bool:
    """Tell whether it is one of the kinds that are kept."""
    return media_type in _BY_TYPE


def is_shown(media_type: str) -> bool:
    """Tell whether it is a picture or a PDF, which are shown within the window."""
    return media_type.startswith(_SEEN) and media_type != "image/heic"


def pretends(name: str, media_type: str) -> bool:
    """Tell whether a name promises a picture or a PDF and the content is none."""
    suffix = PurePath(name).suffix.lower()
    promised = any(suffix in one.suffixes for one in _KINDS if one.media_type.startswith(_SEEN))
    return promised and not media_type.startswith(_SEEN)


def name_to_open(name: str, media_type: str) -> str | None:
    """Return the name under which another program may open it; None: better not at all.

    The ending decides which program that is, so it must be one of the content's kind: a program
    called ``a.pdf`` is not started, a text called ``a.bat`` is opened as ``a.bat.txt``.
    """
    suffix = PurePath(name).suffix.lower()
    kind = media_kind(media_type)
    if media_type == _OLE:
        return name if suffix in _OLE_SUFFIXES else None
    if suffix in kind.suffixes:
        return name
    return f"{name}{kind.suffixes[0]}" if kind.suffixes else None


def _unknown() -> str:
    return UNKNOWN.media_type


def _in_zip(seen: bytes) -> str:
    if _MACROS in seen:
        return _MACRO
    return next((media_type for part, media_type in _PARTS if part in seen), _ZIP)


def _is_text(start: bytes, *, cut: bool) -> bool:
    """Tell whether all that was seen is text in UTF-8, UTF-16 with its mark, or GB18030."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decodes(start, "utf-16", cut=cut)
    return _decodes(start, "utf-8", cut=cut) or _decodes(start, "gb18030", cut=cut)


def _decodes(start: bytes, encoding: str, *, cut: bool) -> bool:
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(start, final=not cut)
    except UnicodeDecodeError:
        return False
    return all(one >= " " or one in "\t\n\r\f" for one in text)
