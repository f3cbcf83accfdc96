"""One font file as paper needs it: which characters it has, how wide they are, and a subset of it.

A character is written as a two-byte code that never depends on the document, so that page
operators can be kept and used again: its own number in Unicode, so that text is written as it is;
beyond U+FFFF, or in a CFF font that names its glyphs, another. Reads OpenType with CFF or TrueType
outlines, collections and variable fonts (their axes pinned).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cache, cached_property
from pathlib import Path
from unicodedata import category, normalize

import uharfbuzz as hb

from cleanedu_desktop.printing.cff_program import open_cff
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

HIGHEST_CODE = 0xFFFF
MOST_SUBSETS, LARGE = 4, 1_000_000
"""Subsets of a face that are kept, and the size from which they are not, in bytes."""


@dataclass(frozen=True)
class FontProgram:
    """What a PDF embeds of a face: the font data and, for TrueType, code -> glyph in that data."""

    data: bytes
    glyph_of_code: dict[int, int] | None
    """None: the font program itself knows its glyphs by their codes (CFF)."""
    tables: dict[str, bytes] = field(default_factory=dict, compare=False)
    """What else a PDF says of it, by its name there: made once for all documents that embed it."""


def open_font(path: Path, index: int) -> hb.Face:
    """Map a font file; a missing or broken one is a broken installation, said in a sentence."""
    try:
        face = hb.Face(hb.Blob.from_file_path(str(path)), index)
    except (OSError, ValueError, hb.HarfBuzzError) as error:
        raise broken_installation(path) from error
    if not face.glyph_count:
        raise broken_installation(path)
    return face


def broken_installation(path: Path) -> OfficeProblem:
    """The sentence for a font of ours that cannot be read."""
    return OfficeProblem(
        f"打印用的字体文件“{path.name}”缺失或损坏，没有生成 PDF；记录没有改动。"
        "请重新安装本程序后再打印。"
    )


def _plainness(char: str) -> tuple[bool, int]:
    """Sort key: characters that are no mere variant of another come first, then the lowest."""
    return (normalize("NFKC", char) != char, ord(char))


def _drop_tables(wanted: hb.SubsetInput) -> None:
    tables = "BASE GDEF GSUB GPOS OS/2 VORG cmap gasp name post vhea vmtx DSIG meta STAT HVAR VVAR"
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag.ljust(4).encode("ascii"), "big") for tag in tables.split()
    )


class Face:
    """A font file, read once and kept for the life of the program.

    Its characters are without controls and private use.
    """

    def __init__(
        self, path: Path, *, index: int = 0, axes: Mapping[str, float] | None = None
    ) -> None:
        self.path, self.index = path, index
        self.axes = dict(axes or {})
        self._face = open_font(path, index)
        self._font = hb.Font(self._face)
        if self.axes:
            self._font.set_variations(self.axes)
        tags = set(self._face.table_tags)
        self.is_cff = "CFF " in tags or "CFF2" in tags
        self._cff = open_cff(path, index) if "CFF " in tags and not self.axes else None
        self.is_numbered = self.is_cff and self._cff is None
        """Its codes are the numbers of its glyphs: by others they cannot be named."""
        self.upem: int = self._face.upem
        parts = [path.stem, *([str(index)] if index else [])]
        parts += [f"{tag}{value:g}" for tag, value in sorted(self.axes.items())]
        self.name = "-".join(parts).replace(" ", "")
        self._glyphs: dict[str, int] = {}
        self._widths: dict[str, float] = {}
        self._subsets: dict[tuple[str, ...], FontProgram] = {}

    @cached_property
    def _points(self) -> hb.Set:
        """The code points it has glyphs for: HarfBuzz's own, for they are tens of thousands."""
        return self._face.unicodes

    @cached_property
    def _owners(self) -> dict[int, str]:
        """Of a CFF font: glyph -> the character it belongs to.

        Such a font cannot tell characters that share a glyph apart: it has only the plainest one.
        """
        owners: dict[int, str] = {}
        glyph_at, glyphs = self._font.get_nominal_glyph, self._glyphs
        for char in map(chr, sorted(self._points)):
            if category(char)[0] == "C":
                continue
            glyph = glyphs[char] = glyph_at(ord(char)) or 0
            before = owners.setdefault(glyph, char) if glyph else char
            if before is not char and _plainness(char) < _plainness(before):
                owners[glyph] = char
        return owners

    @cached_property
    def _far_codes(self) -> dict[str, int]:
        """Codes beyond U+FFFF: from the top those that are no character of the face."""
        far = sorted(point for point in self._points if point > HIGHEST_CODE)
        free = (code for code in range(HIGHEST_CODE, 0, -1) if code not in self._points)
        return {chr(point): code for point, code in zip(far, free, strict=False)}

    def _glyph(self, char: str) -> int:
        """The glyph of a character; 0: none."""
        found = self._glyphs.get(char)
        if found is None:
            is_printed = ord(char) in self._points and category(char)[0] != "C"
            glyph = self._font.get_nominal_glyph(ord(char)) if is_printed else None
            found = self._glyphs[char] = glyph or 0
        return found

    def __contains__(self, char: str) -> bool:
        glyph = self._glyph(char)
        if not glyph or (self.is_cff and self._owners[glyph] != char):
            return False
        return self.is_numbered or ord(char) <= HIGHEST_CODE or char in self._far_codes

    def code(self, char: str) -> int:
        """The two-byte code of a character. The face must have it."""
        if self.is_numbered:
            return self._glyph(char)
        return ord(char) if ord(char) <= HIGHEST_CODE else self._far_codes[char]

    def having(self, first: str, last: str) -> set[str]:
        """The characters from `first` to `last` that the face has."""
        if self.is_cff:  # asked for thousands, of which each owns its glyph
            there = (char for char in self._owners.values() if first <= char <= last)
            return {char for char in there if char <= chr(HIGHEST_CODE) or char in self}
        points = self._points.copy()
        points.intersection_update(hb.Set(range(ord(first), ord(last) + 1)))
        return {char for char in map(chr, points) if char in self}

    @cached_property
    def resource(self) -> str:
        """Name in a page's font resources: the same in every document, so that operators last."""
        return f"F{zlib.crc32(self.name.encode('utf-8')) & 0xFFFF:X}"

    def width(self, char: str) -> float:
        """Advance of `char`, in ems. The face must have it."""
        found = self._widths.get(char)
        if found is None:
            advance = self._font.get_glyph_h_advance(self._glyph(char))
            found = self._widths[char] = advance / self.upem
        return found

    def full_width(self, characters: Iterable[str]) -> list[str]:
        """Those of `characters` that are one em wide. The face must have them."""
        advance, glyph, em = self._font.get_glyph_h_advance, self._glyph, self.upem
        return [char for char in characters if advance(glyph(char)) == em]

    @cached_property
    def metrics(self) -> dict[str, int]:
        """Ascent, Descent, CapHeight and FontBBox entries, in thousandths of the em."""
        extents = self._font.get_font_extents("ltr")
        ascent = round(extents.ascender * 1000 / self.upem)
        descent = round(extents.descender * 1000 / self.upem)
        return {"Ascent": ascent, "Descent": descent}

    def subset(self, characters: Iterable[str]) -> FontProgram:
        """The font program for `characters` alone, without hints and layout tables.

        The last ones are kept: the labels of a form are the same in each of its documents.
        """
        key = tuple(characters)
        found = self._subsets.pop(key, None) or self._subset(key)
        if len(found.data) < LARGE:
            self._subsets[key] = found
        if len(self._subsets) > MOST_SUBSETS:
            del self._subsets[next(iter(self._subsets))]
        return found

    def _subset(self, characters: tuple[str, ...]) -> FontProgram:
        glyphs = {char: self._glyph(char) for char in characters}
        if self._cff:
            program = self._cff.subset({self.code(char): glyphs[char] for char in characters})
            return FontProgram(program, None)
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs.values())
        if self._face.has_var_data:
            wanted.pin_all_axes_to_default(self._face)
            for tag, value in self.axes.items():
                wanted.pin_axis_location(self._face, tag, value)
        flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        if self.is_cff:
            flags |= hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.CFF_IDENTITY_CHARSET
            flags |= hb.SubsetFlags.DOWNGRADE_CFF2 | hb.SubsetFlags.DESUBROUTINIZE
        wanted.flags = flags
        _drop_tables(wanted)
        plan = hb.SubsetPlan(self._face, wanted)
        result = plan.execute()
        if self.is_cff:
            return FontProgram(bytes(result.reference_table("CFF ").data), None)
        new = dict(plan.old_to_new_glyph_mapping)
        mapping = {self.code(char): new[glyph] for char, glyph in glyphs.items()}
        return FontProgram(bytes(result.blob.data), mapping)


def face_at(path: Path, index: int = 0) -> Face:
    """The face of a file, opened once in the life of the program."""
    return _opened(path, index)


@cache
def _opened(path: Path, index: int) -> Face:
    return Face(path, index=index)
