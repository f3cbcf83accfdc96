"""Words of a Word copy: faces by role, runs whose rare characters have a face, paragraphs.

All are WordprocessingML as text, put together by `write_word`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from typing import Literal

from cleanedu_desktop.form_engine.sheet import (
    GridRow,
    LetterBlock,
    OfficialBlock,
    Sheet,
    SheetText,
    TableBlock,
)
from cleanedu_desktop.quick_dataclass import dataclass

FANG, HEI, KAI, SONG, SONG_B = "仿宋", "黑体", "楷体", "宋体", "宋体-ExtB"
XIAO_BIAO_SONG = "方正小标宋简体"
LATIN = "Times New Roman"
ALTERNATES = {
    FANG: "仿宋_GB2312",
    HEI: "SimHei",
    KAI: "楷体_GB2312",
    SONG: "SimSun",
    SONG_B: "SimSun-ExtB",
    XIAO_BIAO_SONG: "方正小标宋_GBK",
}
"""Where a face is not installed, Word takes the one of this name, else one of its family."""
TWIPS = 20
"""In a point."""
Align = Literal["left", "center", "right", "both"]

_RARE = re.compile("[\u3400-\u4dbf\u9fa6-\u9fff]|[\U00020000-\U0003ffff]")
"""Characters that 仿宋 and 黑体 lack; a name with one is set whole in 宋体, which has them."""
_BEYOND = re.compile("([\U00020000-\U0003ffff]+)")
_NAME_SEPARATORS = re.compile(r"（[^）]*）|[、，,；;\s]+")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Type:
    """A face, its size in points, and what else makes it."""

    face: str
    size: float
    color: str = ""
    """RRGGBB; empty: black."""


def _rare_names(sheet: Sheet) -> Iterator[str]:
    for value in _names(sheet):
        if value.face == "name":
            parts = _NAME_SEPARATORS.split(value.text)
            yield from (part for part in parts if len(part) > 1 and _RARE.search(part))


def _names(sheet: Sheet) -> Iterator[SheetText]:
    for block in sheet.blocks:
        if isinstance(block, GridRow):
            yield from (cell.value for cell in block.cells)
        elif isinstance(block, TableBlock):
            yield from (value for row in block.rows for value in row)
        elif isinstance(block, LetterBlock):
            yield from (block.salutation, *block.items, *(note.value for note in block.notes))
        elif isinstance(block, OfficialBlock):
            yield from (*block.names, *(cell.value for cell in block.people))


def _runs(text: str, kind: Type) -> str:
    """Return runs of one face; characters beyond the first plane in the face that has them."""
    parts = _BEYOND.split(text) if _BEYOND.search(text) else [text]
    return "".join(
        _run(part, replace(kind, face=SONG_B) if place % 2 else kind)
        for place, part in enumerate(parts)
        if part
    )


def _run(text: str, kind: Type) -> str:
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")
    )
    return f"<w:r>{run_properties(kind)}{lines}</w:r>"


def run_properties(kind: Type) -> str:
    """Return the properties of a run; Chinese quotation marks are told to be Chinese."""
    color = f'<w:color w:val="{kind.color}"/>' if kind.color else ""
    half_points = round(kind.size * 2)
    return (
        f'<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="{LATIN}" w:hAnsi="{LATIN}"'
        f' w:eastAsia="{kind.face}" w:cs="{LATIN}"/>{color}'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
    )


def field(instruction: str, kind: Type) -> str:
    """Return a field that Word fills in (PAGE, SECTIONPAGES)."""
    return f'<w:fldSimple w:instr="{instruction}">{_run("1", kind)}</w:fldSimple>'


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How a paragraph stands; lengths in points, indents in characters of `em` points."""

    pitch: float
    em: float = 10.5
    align: Align = "left"
    first_line: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    keep_next: bool = False
    tabs: tuple[tuple[Literal["left", "center", "right"], float], ...] = ()
    """Kind and place in points."""
    rules: tuple[tuple[Literal["top", "bottom"], float], ...] = ()
    """Rules above and below, thickness in points."""
    rule_color: str = "000000"


def paragraph(runs: str, layout: Layout, extra: str = "") -> str:
    """Return a paragraph; `extra` goes at the end of its properties (a section)."""
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{round(width * 8)}" w:space="1"'
        f' w:color="{layout.rule_color}"/>'
        for side, width in layout.rules
    )
    tabs = "".join(
        f'<w:tab w:val="{kind}" w:pos="{round(place * TWIPS)}"/>' for kind, place in layout.tabs
    )
    return (
        "<w:p><w:pPr>"
        + ("<w:keepNext/>" if layout.keep_next else "")
        + (f"<w:pBdr>{rules}</w:pBdr>" if rules else "")
        + (f"<w:tabs>{tabs}</w:tabs>" if tabs else "")
        + '<w:snapToGrid w:val="0"/>'
        + f'<w:spacing w:before="{round(layout.before * TWIPS)}" w:after="0"'
        + f' w:line="{round(layout.pitch * TWIPS)}" w:lineRule="exact"/>'
        + _indents(layout)
        + f'<w:jc w:val="{layout.align}"/>{extra}</w:pPr>{runs}</w:p>'
    )


def _indents(layout: Layout) -> str:
    sides = (("left", layout.left), ("right", layout.right), ("firstLine", layout.first_line))
    given = "".join(
        f' w:{side}Chars="{round(chars * 100)}" w:{side}="{round(chars * layout.em * TWIPS)}"'
        for side, chars in sides
        if chars
    )
    return f"<w:ind{given}/>" if given else ""


def lines_of(text: str) -> Iterable[str]:
    """Return the paragraphs of a text, one at least."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")


class Writer:
    """Writes the words of one sheet; names with rare characters are set whole in one face."""

    def __init__(self, sheet: Sheet) -> None:
        names = sorted(set(_rare_names(sheet)), key=lambda name: (-len(name), name))
        self._names = re.compile("|".join(map(re.escape, names))) if names else None

    def runs(self, text: str, kind: Type) -> str:
        """Return runs of `text`; line ends are kept as breaks."""
        text = _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
        if self._names is None:
            return _runs(text, kind)
        made, done = [], 0
        for found in self._names.finditer(text):
            made.append(_runs(text[done : found.start()], kind))
            made.append(_runs(found.group(), replace(kind, face=SONG)))
            done = found.end()
        return "".join([*made, _runs(text[done:], kind)])
