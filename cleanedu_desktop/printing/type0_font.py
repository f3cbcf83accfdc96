"""A face inside one PDF: a Type0 font with Identity-H codes and a right way back to Unicode.

ReportLab's own TrueType fonts refuse CFF outlines, cut text into fonts of 256 characters and
write wrong Unicode beyond U+FFFF, so that rare names copy out as other characters.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFString,
)

from cleanedu_desktop.printing.face import HIGHEST_CODE, Face, FontProgram
from cleanedu_desktop.printing.pdf_objects import PdfObjects, Stream

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
    """A ToUnicode CMap: code -> UTF-16BE, surrogate pairs beyond U+FFFF."""
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
    for start in range(0, len(codes), 100):  # the most a CMap section may hold
        part = codes[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{code:04X}> <{c.encode('utf-16-be').hex().upper()}>" for code, c in part]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


class Type0Font:
    """The characters of one face that one document uses; written when the document is saved."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.used: set[str] = set()

    def use(self, text: Iterable[str]) -> None:
        """Note characters that a page shows in this face."""
        self.used.update(text)

    def addObjects(self, document: PdfObjects) -> None:  # noqa: N802 - ReportLab calls it so
        """Put the font's objects into `document`; called once, when it is saved."""
        characters = sorted(self.used)
        program = self.face.subset(characters)
        name = f"{_subset_tag(characters)}+{self.face.name}"
        descendant = self._descendant(document, program, name)
        to_unicode = Stream(_to_unicode(self._code_list(characters)))
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(name),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(to_unicode),
            }
        )
        fonts = document.idToObject[BASIC_FONTS]
        if self.face.resource in fonts.dict:
            raise ValueError(f"two faces are called {self.face.resource}")
        fonts.dict[self.face.resource] = document.Reference(font)

    def _code_list(self, characters: list[str]) -> list[tuple[int, str]]:
        return sorted((self.face.codes[c], c) for c in characters)

    def _descendant(self, document: PdfObjects, program: FontProgram, name: str) -> PDFDictionary:
        entries = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType0" if self.face.is_cff else "CIDFontType2"),
            "BaseFont": PDFName(name),
            "CIDSystemInfo": PDFDictionary(
                {
                    "Registry": PDFString("Adobe"),
                    "Ordering": PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            "DW": 1000,
            "W": self._width_array(),
            "FontDescriptor": document.Reference(self._descriptor(document, program, name)),
        }
        if program.glyph_of_code is not None:
            table = Stream(_code_to_glyph_table(program.glyph_of_code))
            entries["CIDToGIDMap"] = document.Reference(table)
        return PDFDictionary(entries)

    def _descriptor(self, document: PdfObjects, program: FontProgram, name: str) -> PDFDictionary:
        ascent, descent = self.face.metrics["Ascent"], self.face.metrics["Descent"]
        kind: dict[str, object] = {"Length1": len(program.data)}
        if self.face.is_cff:
            kind = {"Subtype": PDFName("CIDFontType0C")}
        font_file = Stream(program.packed, {**kind, "Filter": b"/FlateDecode"}, level=0)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(name),
                "Flags": SYMBOLIC,
                "FontBBox": PDFArray([-1000, descent, 3000, ascent]),
                "ItalicAngle": 0,
                "Ascent": ascent,
                "Descent": descent,
                "CapHeight": 733,
                "StemV": 80,
                "FontFile3" if self.face.is_cff else "FontFile2": document.Reference(font_file),
            }
        )

    def _width_array(self) -> PDFArray:
        """Widths by code, runs of neighbouring codes together; full-width ones are the default."""
        runs: list[tuple[int, list[int]]] = []
        for code, char in self._code_list(sorted(self.used)):
            width = round(self.face.width(char) * 1000)
            if width == 1000:
                continue
            if not runs or code != runs[-1][0] + len(runs[-1][1]):
                runs.append((code, []))
            runs[-1][1].append(width)
        groups: list[object] = []
        for code, widths in runs:
            groups += [code, PDFArray(widths)]
        return PDFArray(groups)
