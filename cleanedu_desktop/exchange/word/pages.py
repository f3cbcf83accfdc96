"""Pages of a Word copy: paper and margins as on paper, what stands above a form and at its foot."""

from __future__ import annotations

from cleanedu_desktop.exchange.word.text import (
    FANG,
    HEI,
    KAI,
    TWIPS,
    XIAO_BIAO_SONG,
    Layout,
    Type,
    Writer,
    field,
    paragraph,
)
from cleanedu_desktop.form_engine.definition import Paper
from cleanedu_desktop.form_engine.sheet import LetterBlock, OfficialBlock, Sheet
from cleanedu_desktop.quick_dataclass import dataclass

MM = 72 / 25.4
DRAFT = "草稿·未签字"
_TITLE, _OVER = Type(XIAO_BIAO_SONG, 22), Type(KAI, 14)
_HEAD, _FOOT, _NOTE = Type(FANG, 10.5), Type(FANG, 9), Type(KAI, 10.5)
_PROOF = Type(FANG, 7.5)
_PAGE_NUMBER = Type(FANG, 14)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page in millimetres, margins from its edges."""

    width: float
    height: float
    above: float
    right: float
    below: float
    left: float
    title: float
    """From the upper edge to a form's title; letters and documents begin at `above`."""

    @property
    def room(self) -> float:
        """Width between the margins, in points."""
        return (self.width - self.left - self.right) * MM


PAGES: dict[Paper, Page] = {
    "a4": Page(width=210, height=297, above=37, right=26, below=35, left=28, title=20),
    "a4-landscape": Page(width=297, height=210, above=28, right=20, below=20, left=20, title=23),
    "a3-landscape": Page(width=420, height=297, above=26, right=20, below=22, left=28, title=18),
}
"""GB/T 9704 for A4 upright; a test compares them with the printed page."""


def is_running_text(sheet: Sheet) -> bool:
    """Tell whether a sheet is a letter or a document, which keep to the standard's area."""
    return any(isinstance(block, LetterBlock | OfficialBlock) for block in sheet.blocks)


def section_xml(sheet: Sheet) -> tuple[str, str]:
    """Return page size and margins of a sheet."""
    page = PAGES[sheet.paper]
    above = page.above if is_running_text(sheet) else page.title

    def twips(millimetres: float) -> int:
        return round(millimetres * MM * TWIPS)

    orient = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{orient}/>',
        f'<w:pgMar w:top="{twips(above)}" w:right="{twips(page.right)}"'
        f' w:bottom="{twips(page.below)}" w:left="{twips(page.left)}"'
        f' w:header="{twips(11)}" w:footer="{twips(page.below - 12)}" w:gutter="0"/>',
    )


def head_xml(sheet: Sheet, writer: Writer) -> str:
    """Return what stands above a form: the office's line, the title, the pairs, 补录."""
    centred = Layout(pitch=29, align="center", keep_next=True)
    made = []
    if sheet.title_line:
        over = Layout(pitch=20, align="center", keep_next=True)
        made.append(paragraph(writer.runs(sheet.title_line, _OVER), over))
    made.append(paragraph(writer.runs(sheet.title, _TITLE), centred))
    if sheet.head:
        made.append(_pairs(sheet, writer))
    if sheet.note:
        note = Layout(pitch=16, keep_next=True)
        made.append(paragraph(writer.runs(sheet.note, _NOTE), note))
    return "".join(made)


def _pairs(sheet: Sheet, writer: Writer) -> str:
    """Return the pairs spread over the width; more than fit are wrapped."""
    texts = [f"{label}：{text or '　' * 7}" for label, text in sheet.head]
    room = PAGES[sheet.paper].room
    if sum(map(len, texts)) * _HEAD.size > room * 0.95:
        words = writer.runs("\u3000\u3000".join(texts), _HEAD)
        return paragraph(words, Layout(pitch=17, before=4, keep_next=True))
    last = len(texts) - 1
    tabs = tuple(
        ("right" if place == last else "center", room * place / last)
        for place in range(1, last + 1)
    )
    words = "<w:r><w:tab/></w:r>".join(writer.runs(text, _HEAD) for text in texts)
    return paragraph(words, Layout(pitch=17, before=4, keep_next=True, tabs=tabs))  # type: ignore[arg-type]


def draft_xml(writer: Writer) -> str:
    """Return the mark of a draft, which stands above each page."""
    return paragraph(writer.runs(DRAFT, Type(HEI, 12)), Layout(pitch=16))


def foot_xml(sheet: Sheet, writer: Writer, *, even: bool = False) -> str:
    """Return the foot of a page: office, form, number, day of printing, page of pages, proof.

    A document has the standard's page number alone, outside: `even` pages at the left.
    """
    if any(isinstance(block, OfficialBlock) for block in sheet.blocks):
        words = writer.runs("— ", _PAGE_NUMBER) + field("PAGE", _PAGE_NUMBER)
        side = (
            Layout(pitch=20, align="left", left=1)
            if even
            else Layout(pitch=20, align="right", right=1)
        )
        return paragraph(words + writer.runs(" —", _PAGE_NUMBER), side)
    room = PAGES[sheet.paper].room
    parts = [part for part in (sheet.office_name, sheet.title, sheet.number) if part]
    printed = f"{sheet.printed_on}打印\u3000" if sheet.printed_on else ""
    words = (
        writer.runs("\u3000".join(parts), _FOOT)
        + "<w:r><w:tab/></w:r>"
        + writer.runs(f"{printed}第", _FOOT)
        + field("PAGE", _FOOT)
        + writer.runs("页 共", _FOOT)
        + field("SECTIONPAGES", _FOOT)
        + writer.runs("页", _FOOT)
    )
    foot = paragraph(words, Layout(pitch=12, tabs=(("right", room),)))
    if not sheet.proof:
        return foot
    proof = writer.runs(f"存证号 {sheet.proof}", _PROOF)
    return foot + paragraph(proof, Layout(pitch=12, align="right"))
