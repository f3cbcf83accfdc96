"""The objects of a PDF as the archive wants them, where ReportLab's own do not suffice (PDF/A)."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Protocol

from reportlab.pdfbase.pdfdoc import PDFCatalog, PDFDictionary, PDFObject
from reportlab.pdfbase.pdfdoc import format as formatted

ARCHIVE_LEVEL = 6
PREVIEW_LEVEL = 1


class PdfObjects(Protocol):
    """What is asked of ReportLab's `PDFDocument`, whose stubs leave it untyped."""

    idToObject: dict[str, PDFDictionary]  # noqa: N815 - ReportLab's name

    def Reference(self, element: object, name: str | None = None) -> object:  # noqa: N802
        """Keep `element` as an object of its own and return a reference to it."""


class Written(PDFObject):
    """An object whose bytes are known."""

    __RefOnly__ = 1

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, document: PdfObjects) -> bytes:
        """The object as it stands in the file."""
        return self.data


class Stream(PDFObject):
    """A stream, its keyword `endstream` on a line of its own; ReportLab's begins none.

    Compressed at once unless `later`: then by `press`, before the document is formatted.
    """

    __RefOnly__ = 1

    def __init__(
        self,
        content: bytes,
        entries: Mapping[str, object] | None = None,
        level: int = ARCHIVE_LEVEL,
        *,
        later: bool = False,
    ) -> None:
        self.entries = dict(entries or {})
        self.data, self._level = content, level
        if not later:
            self.press()

    def press(self) -> None:
        """Compress the content; once, from any thread."""
        if self._level:
            self.data = zlib.compress(self.data, self._level)
            self.entries["Filter"] = b"/FlateDecode"
            self._level = 0

    def format(self, document: PdfObjects) -> bytes:
        """The stream as it stands in the file."""
        if self._level:
            raise ValueError("stream not compressed")
        head = formatted(PDFDictionary({**self.entries, "Length": len(self.data)}), document)
        return b"%s\nstream\n%s\nendstream\n" % (head, self.data)


def press_all(streams: Iterable[Stream]) -> None:
    """Compress what was left for later."""
    for stream in streams:
        stream.press()


class Catalog(PDFCatalog):
    """A document's root that knows of output intents."""

    def __init__(self) -> None:
        self.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents"]
        direct = {"ViewerPreferences", "StructTreeRoot", "Outlines", "MarkInfo"}
        self.__Refs__ = [one for one in PDFCatalog.__Refs__ if one not in direct]
