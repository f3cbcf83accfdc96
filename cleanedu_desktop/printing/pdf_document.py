"""One PDF for the archive (PDF/A-2u) around finished pages: fonts, colour profile, metadata.

ReportLab keeps the objects and writes the file; pages, streams and the root are our own objects.
`tests/printing/test_pdf_document.py` names what is relied on of the pinned version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFString,
)

from cleanedu_desktop.printing.colour_profile import NAME, srgb_profile
from cleanedu_desktop.printing.packed_page import ARCHIVE_LEVEL, PackedPage
from cleanedu_desktop.printing.pdf_metadata import (
    CREATOR,
    LANGUAGE,
    PRODUCER,
    Conformance,
    Metadata,
    XmpStream,
)
from cleanedu_desktop.printing.pdf_objects import (
    Catalog,
    PackedStream,
    Presses,
    Stream,
    Written,
    reference,
)
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.structure import Element, Structure
from cleanedu_desktop.printing.type0_font import BASIC_FONTS, FontStream, Type0Font
from cleanedu_desktop.printing.write_structure import write_bookmarks, write_structure

if TYPE_CHECKING:
    from cleanedu_desktop.printing.base_page import BasePage
    from cleanedu_desktop.printing.embed_base import EmbeddedBases

HEADER = b"%PDF-1.7\n%\xe5\xbb\x89\xe6\x94\xbf\n"
"""The version, and four bytes beyond ASCII."""


class PdfDocument:
    """Takes drawn pages and gives the file; the same pages give the same bytes."""

    def __init__(
        self, *, metadata: Metadata, faces: DocumentFaces, level: int = ARCHIVE_LEVEL
    ) -> None:
        """Tagged (PDF/A-2a, PDF/UA-1) if `faces` has a structure."""
        self._faces, self._level, self._metadata = faces, level, metadata
        self._presses = Presses()
        self._kept: dict[int, Written | Stream] = {}
        """Objects of ours by their numbers, beside those that ReportLab keeps by name."""
        self._pages: list[bytes] = []
        self._marked: list[tuple[bytes, list[Element]]] = []
        self._bookmarked = 0
        self._bookmarks: list[tuple[str, bytes]] = []
        # ReportLab's stubs leave the document untyped.
        document: Any = PDFDocument(invariant=1, lang=LANGUAGE)
        document._timeStamp = metadata.time_stamp
        document.Catalog = document._catalog = self._catalog(document)
        info = document.info
        info.title, info.author = metadata.title, metadata.author
        info.creator, info.producer = CREATOR, PRODUCER
        self._document = document
        self._resources = self._written(
            b"<< /Font %s /ProcSet [ /PDF /Text ] >>" % self._number(BASIC_FONTS)
        )
        self._bases: EmbeddedBases | None = None
        self._parent = self._reference(document.Pages)

    def say(self, subject: str) -> None:
        """Say of which records the document is, once all are known."""
        self._metadata = replace(self._metadata, subject=subject)

    @property
    def pages(self) -> int:
        """Those added so far."""
        return len(self._pages)

    def _catalog(self, document: Any) -> Any:
        found: Any = Catalog()
        found.Pages = document.Pages
        found.Lang = PDFString(LANGUAGE)
        if self._faces.structure:
            found.MarkInfo = PDFDictionary({"Marked": b"true"})
        found.PageMode = PDFName("UseNone")
        profile = Stream(srgb_profile(), b"/N 3 ")
        intent = {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(NAME),
            "Info": PDFString(NAME),
            "DestOutputProfile": document.Reference(profile),
        }
        found.OutputIntents = PDFArray([PDFDictionary(intent)])
        found.ViewerPreferences = PDFDictionary({"DisplayDocTitle": b"true"})
        return found

    def _reference(self, element: object) -> bytes:
        return reference(self._document, element)

    def _number(self, name: str) -> bytes:
        number, version = self._document.idToObjectNumberAndVersion[name]
        return b"%d %d R" % (number, version)

    def _keep(self, element: Written | Stream) -> bytes:
        """An object of ours in the file: its reference. ReportLab would look it up by name."""
        number: int = self._document.objectcounter + 1
        self._document.objectcounter = number
        self._kept[number] = element
        return b"%d 0 R" % number

    def _written(self, data: bytes) -> bytes:
        return self._keep(Written(data))

    def add_page(self, page: Pen | PackedPage) -> None:
        """Append a finished page."""
        resources, marked = self._resources, None
        if isinstance(page, PackedPage):
            stream: Stream = PackedStream(page.packed)
        else:
            operators = page.operators().encode("latin-1")
            stream = Stream(operators, level=self._level, later=True)
            self._presses.take(stream)
            resources, marked = self._resources_of(page), page.marks
        contents = self._keep(stream)
        box = f"[ 0 0 {page.width:.2f} {page.height:.2f} ]".encode("ascii")
        number = self._written(
            b"<< /Type /Page /Parent %s /MediaBox %s /Resources %s /Contents %s%s >>"
            % (self._parent, box, resources, contents, self._in_structure())
        )
        if marked:
            self._marked.append((number, marked.elements))
        self._pages.append(number)

    def _resources_of(self, pen: Pen) -> bytes:
        if pen.base:
            return self._with_base(pen.base)
        if pen.pictures:
            return self._with_pictures(pen.pictures)
        return self._resources

    def _in_structure(self) -> bytes:
        if not self._faces.structure:
            return b""
        return b" /StructParents %d /Tabs /S" % self.pages

    def _with_base(self, base: BasePage) -> bytes:
        from cleanedu_desktop.printing.embed_base import EmbeddedBases

        self._bases = self._bases or EmbeddedBases(self._reference)
        return self._bases.resources(base, self._number(BASIC_FONTS))

    def _with_pictures(self, pictures: Mapping[str, bytes]) -> bytes:
        shown = b" ".join(
            b"/%s %s" % (name.encode("ascii"), self._written(image))
            for name, image in pictures.items()
        )
        return self._written(
            b"<< /Font %s /XObject << %s >> /ProcSet [ /PDF /Text /ImageB /ImageC ] >>"
            % (self._number(BASIC_FONTS), shown)
        )

    def bookmark(self, words: str) -> None:
        """Name the pages added since the last bookmark, if the document is tagged."""
        if self._marked:
            self._bookmarks.append((words, self._marked[self._bookmarked][0]))
            self._bookmarked = len(self._marked)

    def _close_structure(self, structure: Structure) -> None:
        catalog = self._document.Catalog
        tree = write_structure(structure.root, self._marked, self._keep)
        catalog.StructTreeRoot = tree
        catalog.Outlines = write_bookmarks(self._bookmarks, self._keep)

    def chunks(self) -> Iterator[bytes]:
        """Close the document and give the file piece by piece; what was given is let go."""
        self._close()
        document = self._document
        place, places = len(HEADER), [0]
        identity = hashlib.md5(usedforsecurity=False)
        yield HEADER
        numbers = document.numberToId
        root, info = self._reference(document.Catalog), self._reference(document.info)
        number = 1
        while number in self._kept or number in numbers:  # more may come while these are formatted
            kept = self._kept.get(number) or document.idToObject[numbers[number]]
            data = b"%d 0 obj\n%s\nendobj\n" % (number, kept.format(document))
            yield data
            identity.update(kept.summary() if isinstance(kept, FontStream) else data)
            places.append(place)
            place += len(data)
            number += 1
            if isinstance(kept, Stream):
                kept.data = b""
        self._presses.close()
        table = b"".join(b"%010d 00000 n \n" % one for one in places[1:])
        key = identity.hexdigest().encode("ascii")
        yield b"xref\n0 %d\n0000000000 65535 f \n%s" % (number, table)
        yield b"trailer\n<< /Size %d /Root %s /Info %s /ID [ <%s> <%s> ] >>\n" % (
            *(number, root, info),
            *(key, key),
        )
        yield b"startxref\n%d\n%%%%EOF\n" % place

    def data(self) -> bytes:
        """Close the document and return the file."""
        return b"".join(self.chunks())

    def _close(self) -> None:
        """Write fonts and structure; begin to compress what waits."""
        document = self._document
        for face in sorted(self._faces.used, key=lambda one: one.name):
            font = Type0Font(face)
            font.use(self._faces.used[face])
            font.addObjects(document)
            if font.file:
                self._presses.take(font.file)
                self._presses.start()  # while the other fonts are made
        self._presses.start()
        tree = b"<< /Type /Pages /Count %d /Kids [ %s ] >>"
        named = document.Pages.__InternalName__
        document.idToObject[named] = Written(tree % (self.pages, b" ".join(self._pages)))
        if self._faces.structure:
            self._close_structure(self._faces.structure)
        level: Conformance = "A" if self._faces.structure else "U"
        archival = self._metadata.archival and not self._bases
        document.Catalog.Metadata = XmpStream(self._metadata, level if archival else "")
        document.info.subject = self._metadata.subject
        document.info.invariant = 1
