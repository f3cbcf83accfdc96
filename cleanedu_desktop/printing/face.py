"""One font file as paper needs it: which characters it has, how wide they are, and a subset of it.

A character is written as a two-byte code that never depends on the document, so that page
operators can be kept and used again: the glyph number, or, where two characters share one glyph,
a code of its own at the top of the range. Reads OpenType with CFF or TrueType outlines,
collections and variable fonts (their axes pinned).
"""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import uharfbuzz as hb

from cleanedu_desktop.problems import OfficeProblem

HIGHEST_CODE = 0xFFFF
PACKING_LEVEL = 1
MOST_SUBSETS, LARGE = 4, 1_000_000
"""Subsets of a face that are kept, and the size from which they are not, in bytes."""
_ESCAPED = {"(": "\\(", ")": "\\)", "\\": "\\\\", "\r": "\\r", "\n": "\\n"}


@dataclass(frozen=True)
class FontProgram:
    """What a PDF embeds of a face: the font data and, for TrueType, code -> glyph in that data."""

    data: bytes
    glyph_of_code: dict[int, int] | None
    """None: the codes are the CIDs of the font program itself (CFF)."""

    @cached_property
    def packed(self) -> bytes:
        """The data compressed, once for all documents that embed it.

        Outlines hardly repeat themselves: looking for more than runs takes twice the time, to
        save two per cent.
        """
        press = zlib.compressobj(PACKING_LEVEL, strategy=zlib.Z_RLE)
        return press.compress(self.data) + press.flush()


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
    return (unicodedata.normalize("NFKC", char) != char, ord(char))


def _escaped(code: int) -> str:
    r"""Two bytes within ( ); a bracket, a backslash or the end of a line stands behind a \."""
    plain = chr(code >> 8) + chr(code & 0xFF)
    return "".join(_ESCAPED.get(char, char) for char in plain)


def _drop_tables(wanted: hb.SubsetInput) -> None:
    tables = "BASE GDEF GSUB GPOS OS/2 VORG cmap gasp name post vhea vmtx DSIG meta STAT HVAR VVAR"
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag.ljust(4).encode("ascii"), "big") for tag in tables.split()
    )


class _Written(dict[int, str]):
    """Codes as they are written, made when first asked for."""

    def __init__(self, codes: Mapping[str, int]) -> None:
        super().__init__()
        self._codes = codes

    def __missing__(self, point: int) -> str:
        made = self[point] = _escaped(self._codes[chr(point)])
        return made


class Shown(dict[int, str]):
    """The characters one document shows in a face, noted as they are written: code points."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._written = face.written

    def __missing__(self, point: int) -> str:
        made = self[point] = self._written[point]
        return made


class Face:
    """A font file, read once and kept for the life of the program.

    `widths` and `codes` grow as characters are asked for; both are keyed by the character.
    """

    def __init__(
        self, path: Path, *, index: int = 0, axes: Mapping[str, float] | None = None
    ) -> None:
        self.path = path
        self.axes = dict(axes or {})
        self._face = open_font(path, index)
        self._font = hb.Font(self._face)
        if self.axes:
            self._font.set_variations(self.axes)
        tags = set(self._face.table_tags)
        self.is_cff = "CFF " in tags or "CFF2" in tags
        self.upem: int = self._face.upem
        parts = [path.stem, *([str(index)] if index else [])]
        parts += [f"{tag}{value:g}" for tag, value in sorted(self.axes.items())]
        self.name = "-".join(parts).replace(" ", "")
        self._widths: dict[str, float] = {}
        self._subsets: dict[tuple[str, ...], FontProgram] = {}

    @cached_property
    def _glyphs(self) -> dict[str, int]:
        """Character -> glyph, without controls and private use."""
        nominal = self._font.get_nominal_glyph
        found = {chr(c): nominal(c) for c in self._face.unicodes}
        return {c: g for c, g in found.items() if g and unicodedata.category(c)[0] != "C"}

    @cached_property
    def codes(self) -> dict[str, int]:
        """Character -> two-byte code, for every character the face can print.

        Of several characters that share a glyph the plainest has the glyph number. The others get
        their own codes in a TrueType face; a CFF face cannot tell them apart, so it lacks them.
        """
        owner: dict[int, str] = {}
        for char, glyph in self._glyphs.items():
            if glyph not in owner or _plainness(char) < _plainness(owner[glyph]):
                owner[glyph] = char
        codes = {char: glyph for glyph, char in owner.items()}
        if not self.is_cff:
            shared = sorted(c for c in self._glyphs if c not in codes)
            codes.update((char, HIGHEST_CODE - n) for n, char in enumerate(shared))
        return codes

    @cached_property
    def written(self) -> dict[int, str]:
        """Code point -> its two bytes as they stand in a string of a page's operators."""
        return _Written(self.codes)

    @cached_property
    def resource(self) -> str:
        """Name in a page's font resources: the same in every document, so that operators last."""
        return f"F{zlib.crc32(self.name.encode('utf-8')) & 0xFFFF:X}"

    def __contains__(self, char: str) -> bool:
        return char in self.codes

    def width(self, char: str) -> float:
        """Advance of `char`, in ems. The face must have it."""
        found = self._widths.get(char)
        if found is None:
            advance = self._font.get_glyph_h_advance(self._glyphs[char])
            found = self._widths[char] = advance / self.upem
        return found

    def full_width(self, characters: Iterable[str]) -> list[str]:
        """Those of `characters` that are one em wide. The face must have them."""
        advance, glyphs, em = self._font.get_glyph_h_advance, self._glyphs, self.upem
        return [char for char in characters if advance(glyphs[char]) == em]

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
        glyphs = {char: self._glyphs[char] for char in characters}
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
        mapping = {self.codes[char]: new[glyph] for char, glyph in glyphs.items()}
        return FontProgram(bytes(result.blob.data), mapping)


@cache
def face_at(path: Path, index: int = 0) -> Face:
    """The face of a file, opened once in the life of the program."""
    return Face(path, index=index)
