"""Glyphs taken out of a CFF font."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
import uharfbuzz as hb

from cleanedu_desktop.printing.cff_program import CffProgram, open_cff
from cleanedu_desktop.printing.type_case import FANG, LATIN, SANS

Outline = list[tuple[object, ...]]


def outlines(cff: bytes, count: int) -> list[Outline]:
    """What HarfBuzz draws of the glyphs of a bare CFF table."""
    tables = {
        "CFF ": cff,
        "maxp": struct.pack(">IH", 0x5000, count),
        "head": struct.pack(">18xH34x", 1000),
    }
    face = hb.Face.create_for_tables(lambda _face, tag, _data: tables.get(tag), None)
    font, drawn = hb.Font(face), list[Outline]()
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda *given: drawn[-1].append(given[:2]))
    pen.set_line_to_func(lambda *given: drawn[-1].append(given[:2]))
    pen.set_cubic_to_func(lambda *given: drawn[-1].append(given[:6]))
    for glyph in range(count):
        drawn.append([])
        font.draw_glyph(glyph, pen)
    return drawn


@pytest.mark.parametrize("file", [FANG, LATIN])
def test_outlines_are_those_of_the_font(file: str, fonts: Path) -> None:
    """Of each glyph, in the order of their codes, behind the one for what is missing."""
    path = fonts / file
    whole = hb.Face(hb.Blob.from_file_path(str(path)))
    font = hb.Font(whole)
    points = [point for point in whole.unicodes if point % 7 == 0]
    glyph_of_code = {point: font.get_nominal_glyph(point) or 0 for point in points}
    cff = open_cff(path, 0)
    assert cff is not None
    taken = outlines(cff.subset(glyph_of_code), len(points) + 1)
    all_ = outlines(bytes(whole.reference_table("CFF ").data), whole.glyph_count)
    assert any(taken)
    assert taken == [all_[0], *(all_[glyph_of_code[point]] for point in sorted(points))]


def test_glyphs_are_named_by_their_codes(fonts: Path) -> None:
    """The charset stands where the head of the font says."""
    cff = open_cff(fonts / FANG, 0)
    assert cff is not None
    data = cff.subset({0x8C08: 7, 0x5EC9: 9})
    assert struct.pack(">BHH", 0, 0x5EC9, 0x8C08) in data
    again = CffProgram(memoryview(data))
    assert len(again.subset({1: 1})) < len(data)


def test_other_fonts_are_left_to_harfbuzz(fonts: Path, tmp_path: Path) -> None:
    """TrueType, and what is broken."""
    assert open_cff(fonts / SANS, 0) is None
    torn = tmp_path / "torn.otf"
    torn.write_bytes((fonts / LATIN).read_bytes()[:3000])
    assert open_cff(torn, 0) is None
    torn.write_bytes(b"OTTO")
    assert open_cff(torn, 0) is None
