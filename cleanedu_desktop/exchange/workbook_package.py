"""Looks at the zip container of a workbook before anything in it is unpacked or parsed."""

import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.exchange.file_kind import SAVE_AS, file_problem
from cleanedu_desktop.problems import OfficeProblem

_MEGABYTE = 1024 * 1024
_MOST_PARTS = 5_000
_LARGEST_SHEET = 150 * _MEGABYTE
_LARGEST_STRINGS = 40 * _MEGABYTE
_LARGEST_OTHER = 16 * _MEGABYTE
_LARGEST_TOTAL = 400 * _MEGABYTE
_MOST_TAGS = 600_000
"""Of a part that is read whole; 64,000 cell formats, the most there may be, are a fifth of it."""
_STRICT = b"http://purl.oclc.org/ooxml/"
"""The namespace of ISO 29500 Strict, which openpyxl takes for an empty workbook."""
_FOREIGN_PARTS = (
    ("xl/workbook.bin", "是 .xlsb 格式，本程序读不了", SAVE_AS),
    ("word/document.xml", "是 Word 文档，不是表格", "请把其中的表格复制到 Excel，保存后再导入。"),
    ("ppt/presentation.xml", "是演示文稿，不是表格", "请选择 .xlsx 或 .csv 花名册文件。"),
    ("content.xml", "是 .ods 等格式，本程序读不了", SAVE_AS),
)


def check_package(path: Path) -> None:
    """Raise `OfficeProblem` unless the file is a whole .xlsx whose parts are of sane size.

    `zipfile` never unpacks more of a part than its declared size, so these limits hold for a
    zip bomb too; parts laid over each other (quoted overlap) show as more bytes than the file has.
    """
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise damaged(path) from error
    names = {part.filename for part in parts}
    for name, what, todo in _FOREIGN_PARTS:
        if name in names:
            raise file_problem(path, what, todo)
    if "[Content_Types].xml" not in names:
        todo = "请先解压，再选择其中的 .xlsx 文件。"
        raise file_problem(path, "是压缩包，不是表格", todo)
    _check_parts(path, parts)
    if "xl/workbook.xml" in names and _is_strict(path):
        raise file_problem(path, "是“严格的 Open XML”格式，本程序读不了", SAVE_AS)
    if "xl/styles.xml" in names and _tags(path, "xl/styles.xml") > _MOST_TAGS:
        raise too_large(path)


def _tags(path: Path, name: str) -> int:
    try:
        with zipfile.ZipFile(path) as package:
            return package.read(name).count(b"<")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise damaged(path) from error


def _is_strict(path: Path) -> bool:
    with zipfile.ZipFile(path) as package, package.open("xl/workbook.xml") as part:
        return _STRICT in part.read(4096)


def _check_parts(path: Path, parts: Sequence[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        todo = "请在 Excel 或 WPS 中打开它，取消打开密码，另存后再导入。"
        raise file_problem(path, "设了打开密码，读不了", todo)
    if sum(part.compress_size for part in parts) > path.stat().st_size:
        raise damaged(path)
    read = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    sizes_fit = all(part.file_size <= _largest(part.filename) for part in read)
    total = sum(part.file_size for part in read)
    if len(parts) > _MOST_PARTS or not sizes_fit or total > _LARGEST_TOTAL:
        raise too_large(path)


def _largest(name: str) -> int:
    if "sharedstrings" in name.lower():
        return _LARGEST_STRINGS
    return _LARGEST_SHEET if "sheet" in name.lower() else _LARGEST_OTHER


def damaged(path: Path) -> OfficeProblem:
    """The file is cut off or broken inside."""
    todo = "请向提供的人重新要一份，或在 Excel 中打开并修复，另存后再导入。"
    return file_problem(path, "已损坏或不完整（可能没有复制完）", todo)


def too_large(path: Path) -> OfficeProblem:
    """The file holds more than any roster does."""
    todo = "请新建一个工作簿，只复制花名册那几列，保存后再导入。"
    return file_problem(path, "里面的内容太多，不像一份花名册", todo)
