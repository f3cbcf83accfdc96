"""One PDF being written by ReportLab: pages of finished operators, fonts of our own, metadata."""

from __future__ import annotations

import io
from typing import Protocol

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.type0_font import Type0Font

LANGUAGE = "zh-CN"
CREATOR = "廉教台账"

rl_config.useA85 = 0  # binary streams: a quarter smaller


class _Document(Protocol):
    """What is asked of ReportLab's document object."""

    defaultStreamFilters: list[object]  # noqa: N815 - ReportLab's name
    delayedFonts: list[Type0Font]  # noqa: N815


class _PlainCanvas(Canvas):
    """A canvas that begins no page with a font of its own (no stray Helvetica)."""

    _doc: _Document
    _code: list[str]

    def _make_preamble(self) -> None:
        self._preamble = ""


class PdfDocument:
    """Takes drawn pages and gives the file; the same pages give the same bytes."""

    def __init__(self, *, title: str, author: str, faces: DocumentFaces) -> None:
        self._out = io.BytesIO()
        self._faces = faces
        self.pages = 0
        canvas = _PlainCanvas(self._out, invariant=1, pageCompression=1, lang=LANGUAGE)
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setCreator(CREATOR)
        canvas.setSubject(title)
        canvas._doc.defaultStreamFilters = [PDFZCompress]
        self._canvas = canvas

    def add_page(self, pen: Pen) -> None:
        """Append a finished page."""
        self._canvas.setPageSize((pen.width, pen.height))
        self._canvas._code.append(pen.operators())
        self._canvas.showPage()
        self.pages += 1

    def data(self) -> bytes:
        """Close the document and return the file."""
        for face, name in self._faces.names.items():
            font = Type0Font(face, name)
            font.use(self._faces.used[face])
            self._canvas._doc.delayedFonts.append(font)
        self._canvas.save()
        return self._out.getvalue()
