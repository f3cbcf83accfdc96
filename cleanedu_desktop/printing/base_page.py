"""Reads a base PDF from outside and takes its pages over; PDFium first writes them anew, cleanly.

What comes from outside is bounded: its size, its pages, A4 only, no password.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.form_engine.base_paper import MOST_PAGES, BasePaper
from cleanedu_desktop.printing.paper_size import MM
from cleanedu_desktop.problems import OfficeProblem

if TYPE_CHECKING:
    import pypdfium2
    from pypdf import PageObject

LARGEST = 20 * 1024 * 1024
"""Bytes of a base PDF."""
A4 = (210.0, 297.0)
OFF = 2.0
"""Millimetres by which a page may differ from A4."""
BASE_SHOWN = "q /Base Do Q"
"""Operators that show the base page under a sheet."""
WRONG_PASSWORD = 4
"""PDFium's number for a file that asks for a password."""


@dataclass(frozen=True, eq=False)
class BasePage:
    """One page of a base PDF; `width` and `height` as it is shown, in points."""

    width: float
    height: float
    page: PageObject
    operators: bytes
    """Of the page's content, unpacked."""


def read_base(file: Path) -> BasePaper:
    """Look into the base PDF; raises `OfficeProblem` if answers cannot be placed on it."""
    data = _bytes_of(file)
    with _opened(data, file.name) as document:
        sizes = tuple((width / MM, height / MM) for width, height in _sizes(document, file.name))
    digest = hashlib.sha256(data).hexdigest()
    _pages(data, file.name)
    return BasePaper(sizes=sizes, digest=digest)


def base_pages(file: Path, digest: str) -> tuple[BasePage, ...]:
    """The pages of the base PDF that had `digest` when its form was read; empty: not compared.

    Raises `OfficeProblem` as `read_base`, and if the file is another one by now.
    """
    data = _bytes_of(file)
    if digest and hashlib.sha256(data).hexdigest() != digest:
        raise OfficeProblem(
            f"没有打印：底稿“{file.name}”在程序打开以后换过了，记录没有改动；"
            "请关闭程序重新打开，核对各个位置以后再打印。"
        )
    return _pages(data, file.name)


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise OfficeProblem(
            f"底稿“{file.name}”打不开（{error.strerror}），没有打印，记录没有改动；"
            "请把它放回表单文件的旁边，关闭正在使用它的程序再试。"
        ) from error
    if len(data) > LARGEST:
        raise OfficeProblem(
            f"底稿“{file.name}”超过 {LARGEST >> 20} MB，不能用作底稿；请换小一些的。"
        )
    return data


def _opened(data: bytes, name: str) -> pypdfium2.PdfDocument:
    """The document, open; refused if it is broken or encrypted."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == WRONG_PASSWORD:
            raise _locked(name) from error
        raise _broken(name) from error
    if raw.FPDF_GetSecurityHandlerRevision(document) >= 0:
        document.close()
        raise _locked(name)
    return document


def _sizes(document: pypdfium2.PdfDocument, name: str) -> list[tuple[float, float]]:
    """Width and height of each page in points; refused unless all are A4, upright or wide."""
    import pypdfium2

    count = len(document)
    if not 1 <= count <= MOST_PAGES:
        raise OfficeProblem(f"底稿“{name}”有 {count} 页，应有 1 到 {MOST_PAGES} 页。")
    sizes = []
    for number in range(count):
        try:
            width, height = document[number].get_size()
        except pypdfium2.PdfiumError as error:
            raise _broken(name) from error
        short, long = sorted((width / MM, height / MM))
        if abs(short - A4[0]) > OFF or abs(long - A4[1]) > OFF:
            raise OfficeProblem(
                f"底稿“{name}”第 {number + 1} 页不是 A4 纸（{width / MM:.0f} × {height / MM:.0f} "
                "毫米），应为 210 × 297 毫米，竖放横放都可以；请另存为 A4 再放进来。"
            )
        sizes.append((width, height))
    return sizes


@lru_cache(maxsize=4)
def _pages(data: bytes, name: str) -> tuple[BasePage, ...]:
    """The pages as another writer gives them: nothing of the outer file but what they show."""
    import pypdfium2
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError
    from pypdfium2 import raw

    with _opened(data, name) as document, pypdfium2.PdfDocument.new() as clean:
        sizes = _sizes(document, name)
        out = io.BytesIO()
        try:
            for page in document:
                # Filled-in fields and stamps become part of the page.
                raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
            clean.import_pages(document)
            clean.save(out)
        except pypdfium2.PdfiumError as error:
            raise _broken(name) from error
    try:
        pages = [(page, _operators(page)) for page in PdfReader(out).pages]
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _broken(name) from error
    if len(pages) != len(sizes):
        raise _broken(name)
    return tuple(
        BasePage(*size, page, operators)
        for size, (page, operators) in zip(sizes, pages, strict=True)
    )


def _operators(page: PageObject) -> bytes:
    """The page's own operators; a page may have them in several streams."""
    from pypdf.generic import ArrayObject, StreamObject

    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    parts = contents if isinstance(contents, ArrayObject) else [contents]
    streams = [part.get_object() for part in parts if part is not None]
    return b"\n".join(part.get_data() for part in streams if isinstance(part, StreamObject))


def _locked(name: str) -> OfficeProblem:
    return OfficeProblem(
        f"底稿“{name}”加了密码或限制，不能用作底稿；请向发文单位要没有加密的，或打印后扫描。"
    )


def _broken(name: str) -> OfficeProblem:
    return OfficeProblem(f"底稿“{name}”不是完好的 PDF 文件，读不出来；请重新取得这个文件再放进来。")
