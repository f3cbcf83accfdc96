"""Tells by its first bytes what a file handed in as a roster is, whatever its name says."""

from enum import Enum
from pathlib import Path
from stat import S_ISREG

from cleanedu_desktop.problems import OfficeProblem

LARGEST_WORKBOOK = 50 * 1024 * 1024
"""Bytes; a roster of 5,000 people is about 0.5 MB."""
LARGEST_TEXT = 20 * 1024 * 1024
NOTHING_CHANGED = "没有读入任何内容，已有的数据没有改动。"
SAVE_AS = "请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”后再导入。"
_SNIFFED = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN_STARTS = (
    (b"%PDF", "PDF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"BM", "图片"),
    (b"{\\rtf", "RTF 文档"),
    (b"Rar!", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
    (b"\x1f\x8b", "压缩包"),
)


class FileKind(Enum):
    """The two kinds of file that can be read."""

    WORKBOOK = "xlsx"
    TEXT = "csv"


def file_kind(path: Path) -> FileKind:
    """Tell a workbook from a text table.

    Raises `OfficeProblem` for everything else: not there, locked, empty, too large, of another
    format, or encrypted.
    """
    try:
        return _kind_of(path)
    except FileNotFoundError as error:
        raise file_problem(path, "没有找到", "请检查文件名和所在文件夹，再选一次。") from error
    except PermissionError as error:
        todo = "请先在 Excel 或 WPS 中关闭它，或把它复制到桌面，再导入一次。"
        raise file_problem(
            path, "打不开，可能正被别的程序使用，或者没有读取它的权限", todo
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise file_problem(path, "读不出来", "请检查存放它的磁盘或 U 盘，再导入一次。") from error


def _kind_of(path: Path) -> FileKind:
    status = path.stat()
    if not S_ISREG(status.st_mode):
        raise file_problem(path, "不是文件", "请选择 .xlsx 或 .csv 花名册文件。")
    if path.name.startswith("~$"):
        raise file_problem(path, "是 Excel 打开时的临时文件", "请选择名称前没有“~$”的那个文件。")
    if status.st_size == 0:
        raise file_problem(path, "是空的", "请在 Excel 或 WPS 中检查它，保存后再导入。")
    with path.open("rb") as file:
        start = file.read(_SNIFFED)
    if start.startswith(b"PK"):
        _check_size(path, status.st_size, LARGEST_WORKBOOK)
        return FileKind.WORKBOOK
    if start.startswith(_OLE):
        _check_size(path, status.st_size, LARGEST_WORKBOOK)
        raise _olefile_problem(path)
    _refuse_foreign(path, start)
    _check_size(path, status.st_size, LARGEST_TEXT)
    return FileKind.TEXT


def _check_size(path: Path, size: int, largest: int) -> None:
    if size > largest:
        what = f"有 {size // (1024 * 1024)} MB，超过了 {largest // (1024 * 1024)} MB，太大"
        todo = "请新建一个工作簿，只复制花名册那几列，保存后再导入。"
        raise file_problem(path, what, todo)


def _olefile_problem(path: Path) -> OfficeProblem:
    """An OLE container holds an encrypted .xlsx, or one of the formats before .xlsx."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        todo = "请在 Excel 或 WPS 中打开它，取消打开密码，另存后再导入。"
        return file_problem(path, "设了打开密码，读不了", todo)
    if "WordDocument".encode("utf-16-le") in content:
        todo = "请把其中的表格复制到 Excel，保存为 .xlsx 后再导入。"
        return file_problem(path, "是 Word 文档，不是表格", todo)
    if path.suffix.lower() in {".et", ".ett"}:
        return file_problem(path, "是 WPS 的 .et 格式，本程序读不了", SAVE_AS)
    return file_problem(path, "是旧的 .xls 格式（或 WPS 的 .et 格式），本程序读不了", SAVE_AS)


def _refuse_foreign(path: Path, start: bytes) -> None:
    for magic, name in _FOREIGN_STARTS:
        # Two letters alone may begin a text table.
        if start.startswith(magic) and (magic != b"BM" or b"\0" in start[:16]):
            raise file_problem(path, f"其实是{name}，不是表格", "请选择 .xlsx 或 .csv 花名册文件。")
    text = start.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if text.startswith(
        (b"<!doctype", b"<html", b"<table", b"<?xml", b"<meta", b"<head", b"<style")
    ):
        raise file_problem(path, "其实是网页格式（HTML 或 XML），只是名称像表格", SAVE_AS)


def file_problem(path: Path, what: str, todo: str) -> OfficeProblem:
    """What is wrong with the file, that nothing was changed, and what to do next."""
    name = "".join(c for c in path.name if c.isprintable()) or str(path)
    return OfficeProblem(f"“{name}”{what}。{NOTHING_CHANGED}{todo}")
