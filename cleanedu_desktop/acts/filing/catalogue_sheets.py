"""Fills the catalogues and notes of the file: F34, F35 by item, F38, F39 by volume."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleanedu_desktop.form_engine.sheet import (
    GridRow,
    Sheet,
    SheetCell,
    SheetText,
    TableBlock,
    TableColumn,
)
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.days import day_words, local_day
from cleanedu_desktop.records.filing import BY_VOLUME, FiledItem

_BY_ITEM = (
    TableColumn(label="序号", width=10, align="center"),
    TableColumn(label="档号", width=54),
    TableColumn(label="文号", width=22),
    TableColumn(label="责任者", width=32),
    TableColumn(label="题名", width=70),
    TableColumn(label="日期", width=20, align="center"),
    TableColumn(label="密级", width=12, align="center"),
    TableColumn(label="页数", width=12, align="right"),
    TableColumn(label="备注", width=25),
)
_IN_VOLUME = (
    TableColumn(label="顺序号", width=13, align="center"),
    TableColumn(label="文号", width=17),
    TableColumn(label="责任者", width=25),
    TableColumn(label="题名", width=46),
    TableColumn(label="日期", width=20, align="center"),
    TableColumn(label="页号", width=14, align="center"),
    TableColumn(label="备注", width=25),
)
_NAMES = {"catalogue": "归档文件目录", "volume": "卷内文件目录"}
_NOTE_LINES = 16


@dataclass(frozen=True, kw_only=True)
class Printing:
    """What all sheets of one printing share."""

    fonds_name: str
    organ_names: dict[str, str]
    """Code -> words."""
    printed_on: str
    box_pages: int
    proof: str = ""
    watermark: str = ""


def catalogues(items: Sequence[FiledItem], given: Printing) -> list[Sheet]:
    """Return a catalogue for each period and organization (F34), or for each volume (F38)."""
    return [
        _volume(some, given) if some[0].system == BY_VOLUME else _catalogue(some, given)
        for some in groups_of(items)
    ]


def notes(items: Sequence[FiledItem], given: Printing) -> list[Sheet]:
    """Return the note (备考表) of each box (F35), or of each volume (F39)."""
    return [_note(one, given) for one in boxes(items, given.box_pages)]


def groups_of(items: Sequence[FiledItem]) -> list[list[FiledItem]]:
    """Part what was filed, in the order of its numbers, into what has one catalogue."""

    def key(one: FiledItem) -> tuple[object, ...]:
        return one.system, one.year, one.fonds, one.category, one.keep, one.organ, one.volume

    ordered = sorted(items, key=lambda one: (*key(one), one.serial))
    return [list(run) for _, run in groupby(ordered, key=key)]


def boxes(items: Sequence[FiledItem], most: int) -> list[Box]:
    """Put what was filed into boxes of at most `most` pages, in order; a volume is one by itself.

    What was taken out leaves its place, so that no box is made up anew because of it.
    """
    found: list[Box] = []
    for group in groups_of(items):
        if group[0].system == BY_VOLUME:
            found.append(Box(number=0, items=tuple(group)))
            continue
        some: list[FiledItem] = []
        place = 1
        for one in group:
            if some and sum(x.pages for x in some) + one.pages > most:
                found.append(Box(number=place, items=tuple(some)))
                some, place = [], place + 1
            some.append(one)
        found.append(Box(number=place, items=tuple(some)))
    return found


def period_words(items: Sequence[FiledItem]) -> str:
    """Return the days the pieces are from: ``20260105—20261220``."""
    days = sorted(one.dated for one in items if one.dated)
    return "" if not days else days[0] if days[0] == days[-1] else f"{days[0]}—{days[-1]}"


def _catalogue(items: Sequence[FiledItem], given: Printing) -> Sheet:
    rows = [tuple(map(_text, _cells(place, one))) for place, one in enumerate(items, start=1)]
    return Sheet(
        form_id="filing_catalogue",
        form_version="",
        title=_NAMES["catalogue"],
        office_name=given.fonds_name,
        head=_head(items[0], given),
        blocks=(TableBlock(columns=_BY_ITEM, rows=tuple(rows)),),
        paper="a4-landscape",
        printed_on=given.printed_on,
        proof=given.proof,
        watermark=given.watermark,
    )


def _cells(place: int, one: FiledItem) -> tuple[str, ...]:
    return (
        *(str(place), one.number, one.doc_number, one.responsible, one.title),
        *(one.dated, one.secrecy, str(one.pages), remark_of(one)),
    )


def remark_of(one: FiledItem) -> str:
    """Return the remark, with the day and reason if the item was taken out."""
    if one.taken_out_at is None:
        return one.remark
    out = f"{day_words(local_day(one.taken_out_at))}取出：{one.taken_out_reason}"
    return "；".join(filter(None, (one.remark, out)))


def _volume(items: Sequence[FiledItem], given: Printing) -> Sheet:
    rows = []
    first = 1
    for one in items:
        last = first + one.pages - 1
        pages = f"{first}—{last}" if last > first else str(first) if one.pages else ""
        cells = (
            *(str(one.serial), one.doc_number, one.responsible, one.title, one.dated),
            *(pages, remark_of(one)),
        )
        rows.append(tuple(map(_text, cells)))
        first += one.pages
    return Sheet(
        form_id="volume_catalogue",
        form_version="",
        title=_NAMES["volume"],
        office_name=given.fonds_name,
        head=(("案卷档号", items[0].volume), ("保管期限", items[0].keep)),
        blocks=(TableBlock(columns=_IN_VOLUME, rows=tuple(rows)),),
        printed_on=given.printed_on,
        proof=given.proof,
        watermark=given.watermark,
    )


def _head(one: FiledItem, given: Printing) -> tuple[tuple[str, str], ...]:
    return (
        ("全宗名称", given.fonds_name),
        ("全宗号", one.fonds),
        ("年度", str(one.year)),
        ("保管期限", one.keep),
        ("机构（问题）", given.organ_names.get(one.organ, one.organ)),
    )


def _note(box: Box, given: Printing) -> Sheet:
    """Words that follow from what was filed stand there; the rest is written by hand."""
    one = box.items[0]
    volume = one.system == BY_VOLUME
    what = "本卷情况说明" if volume else "盒内文件情况说明"
    made = ("立卷人", "立卷时间") if volume else ("整理人", "整理日期")
    return Sheet(
        form_id="volume_note" if volume else "box_note",
        form_version="",
        title="卷内备考表" if volume else "备考表",
        office_name=given.fonds_name,
        head=tuple(_note_head(box, given)),
        blocks=(
            GridRow(cells=(_cell(what, "\n".join(_said(box)), 12, lines=_NOTE_LINES),)),
            GridRow(cells=(_cell(made[0], "", 6), _cell(made[1], "", 6))),
            GridRow(cells=(_cell("检查人", "", 6), _cell("检查日期", "", 6))),
        ),
        printed_on=given.printed_on,
        watermark=given.watermark,
    )


def _note_head(box: Box, given: Printing) -> Iterator[tuple[str, str]]:
    one = box.items[0]
    if one.system == BY_VOLUME:
        yield "案卷档号", one.volume
        return
    yield "全宗号", one.fonds
    yield "年度", str(one.year)
    yield "保管期限", one.keep
    yield "机构（问题）", given.organ_names.get(one.organ, one.organ)
    yield "盒号", str(box.number)


def _said(box: Box) -> Iterator[str]:
    standing = [one for one in box.items if one.taken_out_at is None]
    where = "卷" if box.items[0].system == BY_VOLUME else "盒"
    pages = sum(one.pages for one in standing)
    yield f"本{where}共 {len(standing)} 件，{pages} 页。"
    if where == "盒":
        yield f"起止件号：{box.items[0].serial:04}—{box.items[-1].serial:04}。"
    for one in box.items:
        if one.taken_out_at is not None:
            day = day_words(local_day(one.taken_out_at))
            yield f"{one.number} 于{day}取出：{one.taken_out_reason}。档号不再使用。"


def _cell(label: str, text: str, span: int, *, lines: int = 1) -> SheetCell:
    return SheetCell(label=label, value=_text(text), span=span, lines=lines, long=lines > 1)


def _text(text: str) -> SheetText:
    return SheetText(text=text)


@dataclass(frozen=True, kw_only=True)
class Box:
    """A box (档案盒) of items, or a volume."""

    number: int
    """盒号, from 1 within its catalogue; 0: a volume."""
    items: tuple[FiledItem, ...]
