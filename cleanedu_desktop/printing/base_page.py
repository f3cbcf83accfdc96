"""Reads a base PDF from outside and takes its pages over; PDFium first writes them anew, cleanly.

What comes from outside is bounded: its size, its pages, A4 only, no password.
"""

from __future__ import annotations

import hashlib
import io
import logging
import math
import struct
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.form_engine.base_paper import MOST_PAGES
from cleanedu_desktop.outside_files import TooLarge, read_outside
from cleanedu_desktop.printing.drawn_within import DrawnWithin, unpacked
from cleanedu_desktop.printing.paper_size import MM
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    import pypdfium2
    from pypdf import PageObject
    from pypdf.generic import StreamObject

LARGEST = 20 * 1024 * 1024
"""Bytes of a base PDF."""
A4 = (210.0, 297.0)
OFF = 2.0
"""Millimetres by which a page may differ from A4."""
MOST_OPERATORS = 16 * 1024 * 1024
"""Bytes of unpacked operators on all pages; PDFium takes some thirty times as many to hold them."""
_ODD = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,  # RecursionError and NotImplementedError among them
    MemoryError,
    zlib.error,
    struct.error,
)
"""What pypdf raises besides its own errors over files that are not well."""
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


def base_bytes(file: Path) -> bytes:
    """Read the file; raises `OfficeProblem` if it cannot be read or is too large."""
    try:
        return read_outside(file, LARGEST)
    except TooLarge as error:
        raise OfficeProblem(
            f"底稿“{file.name}”超过 {LARGEST >> 20} MB，不能用作底稿；请换小一些的。"
        ) from error
    except OSError as error:
        raise OfficeProblem(
            f"底稿“{file.name}”打不开（{error.strerror}），没有打印，记录没有改动；"
            "请把它放回表单文件的旁边，关闭正在使用它的程序再试。"
        ) from error


def base_pages(file: Path, digest: str) -> tuple[BasePage, ...]:
    """The pages of the base PDF that had `digest` when its form was read; empty: not compared.

    Raises `OfficeProblem` as `taken_over`, and if the file is another one by now.
    """
    data = base_bytes(file)
    if digest and hashlib.sha256(data).hexdigest() != digest:
        raise OfficeProblem(
            f"没有打印：底稿“{file.name}”在程序打开以后换过了，记录没有改动；"
            "请关闭程序重新打开，核对各个位置以后再打印。"
        )
    return taken_over(data, file.name)


def _opened(data: bytes, name: str) -> pypdfium2.PdfDocument:
    """The document, open; refused if it is broken or encrypted."""
    import pypdfium2
    from pypdfium2 import raw

    refuse_overfull(data, name)
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
def taken_over(data: bytes, name: str) -> tuple[BasePage, ...]:
    """Return the pages as another writer gives them: nothing of the outer file but what they show.

    Raises `OfficeProblem` if answers cannot be placed on them.
    """
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
    except (PyPdfError, *_ODD) as error:
        raise _broken(name) from error
    if len(pages) != len(sizes):
        raise _broken(name)
    return tuple(
        BasePage(*size, page, operators)
        for size, (page, operators) in zip(sizes, pages, strict=True)
    )


def refuse_overfull(data: bytes, name: str) -> None:
    """Raise `OfficeProblem` where the pages say more than PDFium can be trusted to take in."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # What it finds odd in a foreign file is no news for our log.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    left = MOST_OPERATORS
    drawn = DrawnWithin(unpacked, MOST_OPERATORS)
    try:
        for page in PdfReader(io.BytesIO(data)).pages[:MOST_PAGES]:
            left -= drawn.bytes_of(page, _streams(page))
    except (PyPdfError, *_ODD):
        # Not for pypdf to say: PDFium mends more, and what it writes is looked at again.
        return
    if left <= 0:
        raise OfficeProblem(
            f"底稿“{name}”里画的内容太多，不能用作底稿；请打印后扫描，或另存为简单一些的 PDF。"
        )


def _streams(page: PageObject) -> list[StreamObject]:
    """The streams of a page's content, of which it may have several."""
    from pypdf.generic import ArrayObject, StreamObject

    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    parts = contents if isinstance(contents, ArrayObject) else [contents]
    streams = [part.get_object() for part in parts if part is not None]
    return [one for one in streams if isinstance(one, StreamObject)]


def _operators(page: PageObject) -> bytes:
    """The page's own operators; raises ValueError for a page that cannot be set upright."""
    turned = page.get("/Rotate", 0)
    if not isinstance(turned, int) or turned % 90:
        raise ValueError(f"turned by {turned!r}")
    for box in (page.cropbox, page.mediabox):
        if not all(math.isfinite(float(side)) for side in box):
            raise ValueError(f"a box of {box!r}")
    return b"\n".join(stream.get_data() for stream in _streams(page))


def _locked(name: str) -> OfficeProblem:
    return OfficeProblem(
        f"底稿“{name}”加了密码或限制，不能用作底稿；请向发文单位要没有加密的，或打印后扫描。"
    )


def _broken(name: str) -> OfficeProblem:
    return OfficeProblem(f"底稿“{name}”不是完好的 PDF 文件，读不出来；请重新取得这个文件再放进来。")
