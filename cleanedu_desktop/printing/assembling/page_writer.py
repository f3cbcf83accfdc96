"""Writes the pages of a package one by one, and what all of them share at its end (PDF/A-2u)."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.printing.assembling.jpeg_facts import jpeg_facts
from cleanedu_desktop.printing.assembling.object_file import Numbered, ObjectFile
from cleanedu_desktop.printing.assembling.outline import Bookmark, write_outline
from cleanedu_desktop.printing.assembling.page_tree import Branch, close_tree
from cleanedu_desktop.printing.colour_profile import NAME, srgb_profile
from cleanedu_desktop.printing.embed_base import EmbeddedBases
from cleanedu_desktop.printing.pdf_metadata import (
    CREATOR,
    LANGUAGE,
    PRODUCER,
    Metadata,
    XmpStream,
)
from cleanedu_desktop.printing.pdf_objects import Stream
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.type0_font import BASIC_FONTS, Type0Font

COLOURS = {1: b"DeviceGray", 3: b"DeviceRGB"}
TOTAL = "/Total"
"""Name of what shows how many pages there are, drawn when that is known."""
PALE = "/Pale"
"""Name of the state in which a watermark lies over a picture."""


def _info(metadata: Metadata) -> bytes:
    year, month, day = metadata.day
    when = f"(D:{year:04}{month:02}{day:02}000000+00'00')"
    words = {
        "Title": metadata.title,
        "Author": metadata.author,
        "Subject": metadata.subject,
        "Creator": CREATOR,
        "Producer": PRODUCER,
    }
    told = [f"/{name} {_hex(said)}" for name, said in words.items()]
    return f"<< {' '.join(told)} /CreationDate {when} /ModDate {when} >>".encode("ascii")


def _hex(words: str) -> str:
    return "<" + ("\ufeff" + words).encode("utf-16-be").hex() + ">"


class PageWriter:
    """Takes finished pages; `file` has their bytes at once."""

    def __init__(self, faces: DocumentFaces) -> None:
        self.file = ObjectFile()
        self.faces = faces
        self.pages = 0
        self.archival = True
        self._root = self.file.number()
        self._fonts = self.file.number()
        self._total = self.file.number()
        self._pale = self.file.keep(b"<< /Type /ExtGState /ca 0.5 >>")
        self._resources = self.file.keep(self._naming(b""))
        self._bases: EmbeddedBases | None = None

    def _naming(self, picture: bytes) -> bytes:
        shown = b" /Picture %s" % picture if picture else b""
        return (
            b"<< /Font %s /XObject << %s %s%s >> /ExtGState << %s %s >>"
            b" /ProcSet [ /PDF /Text /ImageB /ImageC ] >>"
            % (self._fonts, TOTAL.encode(), self._total, shown, PALE.encode(), self._pale)
        )

    def picture(self, jpeg: bytes) -> Numbered:
        """Write a picture as it is; the reference to it.

        Raises:
            ValueError: no JPEG a PDF/A can carry, or one that says more than its picture.
        """
        facts = jpeg_facts(jpeg)
        if facts is None or facts.components not in COLOURS or facts.says_more:
            raise ValueError("this picture must be made clean first")
        entries = (
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s"
            b" /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>"
            % (facts.width, facts.height, COLOURS[facts.components], len(jpeg))
        )
        return self.file.keep(b"%s\nstream\n%s\nendstream\n" % (entries, jpeg))

    def add(self, pen: Pen, branch: Branch, picture: Numbered | None = None) -> Numbered:
        """Write a finished page into a branch of the tree; the reference to it."""
        resources: bytes = self._resources
        if pen.base:
            self._bases = self._bases or EmbeddedBases(self.file.Reference)
            total = b"%s %s" % (TOTAL.encode(), self._total)
            resources = self._bases.resources(pen.base, self._fonts, total)
            self.archival = False
        elif picture:
            resources = self.file.keep(self._naming(picture))
        contents = self.file.keep_stream(Stream(pen.operators().encode("latin-1")))
        box = f"[ 0 0 {pen.width:.2f} {pen.height:.2f} ]".encode("ascii")
        page = self.file.keep(
            b"<< /Type /Page /Parent %s /MediaBox %s /Resources %s /Contents %s >>"
            % (branch.parent(), box, resources, contents)
        )
        branch.add(page)
        self.pages += 1
        self.file.flush()
        return page

    def close(
        self, branches: Sequence[Branch], marks: Sequence[Bookmark], metadata: Metadata, total: Pen
    ) -> None:
        """Write what all pages share; `total` shows how many there are, as wide as it is high."""
        self._write_total(total)
        self._write_fonts()
        close_tree(self.file, self._root, list(branches))
        file = self.file
        profile = file.keep_stream(Stream(srgb_profile(), b"/N 3 "))
        told = XmpStream(metadata, "U" if self.archival else "").format(file)
        root = file.keep(
            b"<< /Type /Catalog /Pages %s /Lang (%s) /PageMode /%s /Outlines %s /Metadata %s"
            b" /ViewerPreferences << /DisplayDocTitle true >>"
            b" /OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1"
            b" /OutputConditionIdentifier (%s) /Info (%s) /DestOutputProfile %s >> ] >>"
            % (
                *(self._root, LANGUAGE.encode(), b"UseOutlines" if marks else b"UseNone"),
                *(write_outline(file, marks), file.keep(told)),
                *(NAME.encode(), NAME.encode(), profile),
            )
        )
        file.close(root, file.keep(_info(metadata)))

    def _write_total(self, pen: Pen) -> None:
        operators = pen.operators().encode("latin-1")
        entries = (
            f"/Type /XObject /Subtype /Form /BBox [ 0 0 {pen.width:.2f} {pen.height:.2f} ] "
        ).encode("ascii")
        stream = Stream(operators, entries + b"/Resources << /Font %s >> " % self._fonts)
        self.file.write(self._total, stream.format(self.file))

    def _write_fonts(self) -> None:
        for face in sorted(self.faces.used, key=lambda one: one.name):
            font = Type0Font(face)
            font.use(self.faces.used[face])
            font.addObjects(self.file)
            self.file.flush()
        self.file.write(self._fonts, self.file.idToObject[BASIC_FONTS].format(self.file))
