"""Takes some characters out of a CFF font whose glyphs have numbers for names (CID-keyed).

Outlines are copied as they are and named by the codes of their characters, so that the bytes of a
page are its text in UTF-16. HarfBuzz, which writes each outline anew and can only name it by its
number, takes ten times as long. Source: Adobe Technical Note 5176, The Compact Font Format.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from pathlib import Path

from cleanedu_desktop.printing.cff_tables import CffIndex, cff_dict, packed_dict, packed_index

CHARSET, CHAR_STRINGS, PRIVATE, SUBROUTINES = 15, 17, 18, 19
ESCAPE = 12 << 8
CID_COUNT, FONT_DICTS, FONT_DICT_OF_GLYPH, ROS = (ESCAPE | number for number in (34, 36, 37, 30))
MOST_CODES = 0x10000
TABLE_ENTRY = ">4sIII"
COLLECTION, PLAIN = b"ttcf", 12
"""How a file of several fonts begins; bytes before the tables of a font's directory."""


def open_cff(path: Path, index: int) -> CffProgram | None:
    """The CFF table of a font file; None if its glyphs have names, or it is like none we know.

    The file is mapped: what is not asked for is not read.
    """
    try:
        with path.open("rb") as file:
            data = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        found = CffProgram(_table(data, index))
        found.subset({})  # all of it but the outlines is looked at here
    except (ValueError, LookupError, struct.error):
        return None
    return found


def _table(data: memoryview, index: int) -> memoryview:
    at = 0
    if data[:4] == COLLECTION:
        (at,) = struct.unpack_from(">I", data, PLAIN + 4 * index)
    (count,) = struct.unpack_from(">H", data, at + 4)
    for number in range(count):
        entry = struct.unpack_from(TABLE_ENTRY, data, at + PLAIN + 16 * number)
        if entry[0] == b"CFF " and entry[2] + entry[3] <= len(data):
            return data[entry[2] : entry[2] + entry[3]]
    raise ValueError("no CFF table")


class CffProgram:
    """A CFF table whose glyphs have numbers for names, to be asked for some of them."""

    def __init__(self, data: memoryview) -> None:
        """Raises ValueError, LookupError or struct.error if it is none."""
        if len(data) < 4 or data[0] != 1:
            raise ValueError("no CFF table")
        names = CffIndex(data, data[2])
        tops = CffIndex(data, names.end)
        strings = CffIndex(data, tops.end)
        subroutines = CffIndex(data, strings.end)
        self._data = data
        self._names = bytes(data[data[2] : names.end])
        self._shared = bytes(data[tops.end : subroutines.end])
        """Strings and subroutines, taken whole."""
        self._top = cff_dict(bytes(tops[0]))
        if ROS not in self._top:
            raise ValueError("glyphs with names")
        self._outlines = CffIndex(data, self._offset(CHAR_STRINGS))

    def _offset(self, operator: int) -> int:
        return self._top[operator][-1]

    def subset(self, glyph_of_code: Mapping[int, int]) -> bytes:
        """A CFF table of the glyphs of some codes, each named by its code."""
        codes = sorted(glyph_of_code)
        glyphs = [0, *(glyph_of_code[code] for code in codes)]
        charset = struct.pack(f">B{len(codes)}H", 0, *codes)
        dict_of_glyph = self._dict_of_glyph(glyphs)
        outlines = packed_index([self._outlines[glyph] for glyph in glyphs])
        before = len(self._head((0, 0, 0, 0)))
        parts = [charset, dict_of_glyph, outlines]
        *places, last = accumulate(map(len, parts), initial=before)
        font_dicts, privates = self._font_dicts(last)
        head = self._head((*places, last))
        return b"".join([head, *parts, font_dicts, *privates])

    def _head(self, places: Sequence[int]) -> bytes:
        """All before the charset; `places` of what `subset` writes, in order."""
        operators = (CHARSET, FONT_DICT_OF_GLYPH, CHAR_STRINGS, FONT_DICTS)
        entries = dict(zip(operators, places, strict=True)) | {CID_COUNT: MOST_CODES}
        top = packed_dict(self._top, {key: (value,) for key, value in entries.items()})
        return b"\1\0\4\4" + self._names + packed_index([top]) + self._shared

    def _dict_of_glyph(self, glyphs: Sequence[int]) -> bytes:
        """Which of the font's dictionaries each glyph belongs to."""
        data, at = self._data, self._offset(FONT_DICT_OF_GLYPH)
        if data[at] == 0:
            return bytes([0, *(data[at + 1 + glyph] for glyph in glyphs)])
        if data[at] != 3:
            raise ValueError(f"FDSelect of format {data[at]}")
        (count,) = struct.unpack_from(">H", data, at + 1)
        ranges = [struct.unpack_from(">HB", data, at + 3 + 3 * n) for n in range(count)]
        ends = [first for first, _ in ranges[1:]] + [0x10000]
        found: dict[int, int] = {}
        for (first, owner), end in zip(ranges, ends, strict=True):
            found |= {glyph: owner for glyph in glyphs if first <= glyph < end}
        return bytes([0, *(found[glyph] for glyph in glyphs)])

    def _font_dicts(self, at: int) -> tuple[bytes, list[bytes]]:
        """The font's dictionaries, to stand at `at`, and behind them what each refers to."""
        index = CffIndex(self._data, self._offset(FONT_DICTS))
        fonts = [cff_dict(bytes(one)) for one in index]
        privates = [list(self._private(*font[PRIVATE])) for font in fonts]
        nowhere = [packed_dict(font, {PRIVATE: (0, 0)}) for font in fonts]
        place = at + len(packed_index(nowhere))
        placed: list[bytes] = []
        for font, parts in zip(fonts, privates, strict=True):
            placed.append(packed_dict(font, {PRIVATE: (len(parts[0]), place)}))
            place += sum(map(len, parts))
        return packed_index(placed), [part for parts in privates for part in parts]

    def _private(self, size: int, at: int) -> Iterator[bytes]:
        """A private dictionary, and right behind it its subroutines."""
        data = bytes(self._data[at : at + size])
        entries = cff_dict(data)
        if SUBROUTINES not in entries:
            yield data
            return
        begin = at + entries[SUBROUTINES][-1]
        length = len(packed_dict(entries, {SUBROUTINES: (0,)}))
        yield packed_dict(entries, {SUBROUTINES: (length,)})
        yield bytes(self._data[begin : CffIndex(self._data, begin).end])
