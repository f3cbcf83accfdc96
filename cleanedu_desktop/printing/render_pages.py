"""Pictures of a PDF's pages for preview and for machines without a display (PDFium)."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.problems import OfficeProblem

if TYPE_CHECKING:
    import pypdfium2


def render_png(pdf: Path | bytes, page: int, dpi: int) -> bytes:
    """The page counted from 0 as PNG, `dpi` dots an inch.

    Raises `OfficeProblem` if the file cannot be read as a PDF, `IndexError` beyond its pages.
    """
    with opened(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(f"page {page} of {len(document)}")
        picture = document[page].render(scale=dpi / 72).to_pil()
    out = io.BytesIO()
    picture.save(out, format="PNG")
    return out.getvalue()


def count_pages(pdf: Path | bytes) -> int:
    """Number of pages of a PDF; raises as `render_png`."""
    with opened(pdf) as document:
        return len(document)


def opened(pdf: Path | bytes) -> pypdfium2.PdfDocument:
    """The PDF, open; close it. Raises `OfficeProblem` if it is none."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(pdf)
    except (pypdfium2.PdfiumError, OSError, ValueError) as error:
        name = pdf.name if isinstance(pdf, Path) else "预览内容"
        raise OfficeProblem(
            f"无法打开“{name}”，它不是完好的 PDF 文件；记录没有改动。请重新打印生成该文件。"
        ) from error
