"""A face inside one PDF: a Type0 font with Identity-H codes and a right way back to Unicode.

ReportLab's own TrueType fonts refuse CFF outlines, cut text into fonts of 256 characters and
write wrong Unicode beyond U+FFFF, so that rare names copy out as other characters.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from zlib import compress

from cleanedu_desktop.printing.face import HIGHEST_CODE, Face, FontProgram
from cleanedu_desktop.printing.pack_font import packed_font
from cleanedu_desktop.printing.packed_page import ARCHIVE_LEVEL
from cleanedu_desktop.printing.pdf_objects import (
    PackedStream,
    PdfObjects,
    Stream,
    Written,
    reference,
    written_name,
)

BASIC_FONTS = "BasicFonts"
SYMBOLIC = 4


def _subset_tag(characters: list[str]) -> str:
    """Six capitals that differ when the subset does, as PDF asks."""
    digest = hashlib.sha256("".join(characters).encode("utf-8")).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _code_to_glyph_table(glyph_of_code: dict[int, int]) -> bytes:
    size = max(glyph_of_code, default=0) + 1
    if size > HIGHEST_CODE + 1:
        raise ValueError(f"code {size - 1:X} does not fit two bytes")
    table = bytearray(2 * size)
    for code, glyph in glyph_of_code.items():
        table[2 * code : 2 * code + 2] = glyph.to_bytes(2, "big")
    return bytes(table)


def _to_unicode(codes: list[tuple[int, str]]) -> bytes:
    """A ToUnicode CMap: code -> UTF-16BE, surrogate pairs beyond U+FFFF.

    Neighbours that are their character's own number stand as a range, within 256 as it must; no
    code of another character lies in it.
    """
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    ranges, others = [], []
    for (_, own), group in groupby(codes, lambda one: (one[0] >> 8, one[0] == ord(one[1]))):
        row = [*group]
        if own:
            ranges.append(f"<{row[0][0]:04X}> <{row[-1][0]:04X}> <{row[0][0]:04X}>")
        else:
            others += [f"<{code:04X}> <{c.encode('utf-16-be').hex().upper()}>" for code, c in row]
    lines += [*_sections("bfrange", ranges), *_sections("bfchar", others)]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


def _sections(name: str, entries: list[str]) -> Iterator[str]:
    for start in range(0, len(entries), 100):  # the most a section may hold
        part = entries[start : start + 100]
        yield from (f"{len(part)} begin{name}", *part, f"end{name}")


def _once(program: FontProgram, name: str, make: Callable[[], bytes]) -> bytes:
    """Something of a font, made when it is first asked for."""
    found = program.tables.get(name)
    if found is None:
        found = program.tables[name] = make()
    return found


class FontStream(Stream):
    """An embedded font, packed once for all documents that have it."""

    def __init__(self, program: FontProgram, entries: bytes) -> None:
        super().__init__(program.data, entries, later=True)
        self._program = program

    def _packed(self, data: bytes, level: int) -> bytes:
        return _once(self._program, "packed", lambda: packed_font(data))

    def summary(self) -> bytes:
        """What tells it from others: its checksum, for its name tells its characters."""
        return b"%d %s" % (len(self.data), self.data[-4:])


class Type0Font:
    """The characters of one face that one document uses; written when the document is saved."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.used: set[str] = set()
        self.file: Stream | None = None
        """The embedded font, yet to be compressed."""

    def use(self, text: Iterable[str]) -> None:
        """Note characters that a page shows in this face."""
        self.used.update(text)

    def addObjects(self, document: PdfObjects) -> None:  # noqa: N802 - ReportLab calls it so
        """Put the font's objects into `document`; called once, when it is saved."""
        characters = sorted(self.used)
        program = self.face.subset(characters)
        name = written_name(f"{_subset_tag(characters)}+{self.face.name}")
        coded = sorted([(self.face.code(char), char) for char in characters])
        widths = _once(program, "W", lambda: self._width_array(coded))
        descendant = self._descendant(document, program, name, widths)
        unicodes = _once(program, "ToUnicode", lambda: compress(_to_unicode(coded), ARCHIVE_LEVEL))
        to_unicode = reference(document, PackedStream(unicodes))
        font = Written(
            b"<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H"
            b" /DescendantFonts [ %s ] /ToUnicode %s >>"
            % (name, reference(document, descendant), to_unicode)
        )
        fonts = document.idToObject[BASIC_FONTS]
        if self.face.resource in fonts.dict:
            raise ValueError(f"two faces are called {self.face.resource}")
        fonts.dict[self.face.resource] = document.Reference(font)

    def _descendant(
        self, document: PdfObjects, program: FontProgram, name: bytes, widths: bytes
    ) -> Written:
        kind = b"CIDFontType0" if self.face.is_cff else b"CIDFontType2"
        glyphs = b""
        if (given := program.glyph_of_code) is not None:
            table = _once(
                program,
                "CIDToGIDMap",
                lambda: compress(_code_to_glyph_table(given), ARCHIVE_LEVEL),
            )
            glyphs = b" /CIDToGIDMap %s" % reference(document, PackedStream(table))
        return Written(
            b"<< /Type /Font /Subtype /%s /BaseFont /%s"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            b" /DW 1000 /W %s /FontDescriptor %s%s >>"
            % (kind, name, widths, self._descriptor(document, program, name), glyphs)
        )

    def _descriptor(self, document: PdfObjects, program: FontProgram, name: bytes) -> bytes:
        ascent, descent = self.face.metrics["Ascent"], self.face.metrics["Descent"]
        key, kind = b"FontFile2", b"/Length1 %d " % len(program.data)
        if self.face.is_cff:
            key, kind = b"FontFile3", b"/Subtype /CIDFontType0C "
        self.file = FontStream(program, kind)
        descriptor = (
            b"<< /Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [ -1000 %d 3000 %d ]"
            b" /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight 733 /StemV 80 /%s %s >>"
            % (
                *(name, SYMBOLIC, descent, ascent, ascent, descent),
                *(key, reference(document, self.file)),
            )
        )
        return reference(document, Written(descriptor))

    def _width_array(self, coded: list[tuple[int, str]]) -> bytes:
        """Widths by code, runs of neighbouring codes together; full-width ones are the default."""
        runs: list[tuple[int, list[int]]] = []
        for code, char in coded:
            width = round(self.face.width(char) * 1000)
            if width == 1000:
                continue
            if not runs or code != runs[-1][0] + len(runs[-1][1]):
                runs.append((code, []))
            runs[-1][1].append(width)
        groups = [f"{code} [ {' '.join(map(str, widths))} ]" for code, widths in runs]
        return f"[ {' '.join(groups)} ]".encode("ascii")
