"""The lists of a package: its table of contents, the records of a section, the evidence index.

A list takes as many pages whatever the page numbers are: the column that holds them is wide enough
for any, and nothing else depends on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cleanedu_desktop.acts.bundle.asked import BY, Line, Plan, Planned
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.records.days import day_words

UNKNOWN = "00000"
"""Stands where a page number will."""
CONTENTS, INDEX = "目录", "佐证索引"
_CONTENTS = (
    TableColumn(label="序号", width=2, align="center"),
    TableColumn(label="内容", width=12),
    TableColumn(label="件数", width=2.4, align="center"),
    TableColumn(label="页次", width=2.6, align="center"),
)
_SECTION = (
    TableColumn(label="序号", width=1.7, align="center"),
    TableColumn(label="编号、档号", width=4),
    TableColumn(label="日期", width=4.4),
    TableColumn(label="题名", width=8),
    TableColumn(label="备注", width=3),
    TableColumn(label="页次", width=2.4, align="center"),
)
_INDEX = (
    TableColumn(label="考核指标", width=6),
    TableColumn(label="编号", width=3.6),
    TableColumn(label="题名", width=8),
    TableColumn(label="页次", width=2.4, align="center"),
)
NOTHING = "没有测算用的记录"
FILE = "文件号"
"""Instead of 页次 where each item is a file of its own."""
ABROAD = "—"
"""Instead of the page of what is not in the package."""
PagesOf = Mapping[str, int | str]


def contents_sheet(plan: Plan, parts: Sequence[tuple[str, str, int]], pages: PagesOf) -> Sheet:
    """The table of contents; `parts` are (key, words, number of items or 0)."""
    rows = tuple(
        tuple(SheetText(text=text) for text in (str(n), words, str(count or ""), _page(key, pages)))
        for n, (key, words, count) in enumerate(parts, start=1)
    )
    return _sheet(plan, CONTENTS, TableBlock(columns=_CONTENTS, rows=rows))


def section_sheet(plan: Plan, section: Planned, pages: PagesOf) -> Sheet:
    """The first pages of a section: which records stand in it, and where."""
    lines = [*((one, "") for one in section.lines), *((one, "见前") for one in section.elsewhere)]
    rows = tuple(
        tuple(
            SheetText(text=text)
            for text in (
                *(str(n), _numbers(line), _day(line), line.title),
                *("，".join(filter(None, (line.late, seen))), _page(line.id, pages)),
            )
        )
        for n, (line, seen) in enumerate(lines, start=1)
    )
    about = (("件数", f"{len(section.lines)} 件"), ("编排", BY[plan.asked.by]))
    table = TableBlock(columns=_SECTION, rows=rows, min_rows=0 if rows else 1)
    return _sheet(plan, section.words, table, about, section.about)


def index_sheet(
    plan: Plan, evidence: Sequence[tuple[str, Sequence[Line]]], pages: PagesOf, known: set[str]
) -> Sheet:
    """The evidence index: (indicator, its records), and on which page each begins."""
    rows = tuple(_index_rows(evidence, pages, known))
    table = TableBlock(columns=_INDEX, rows=rows, join=1, min_rows=0 if rows else 1)
    return _sheet(plan, INDEX, table, (("标准", plan.standard),))


def _index_rows(
    evidence: Sequence[tuple[str, Sequence[Line]]], pages: PagesOf, known: set[str]
) -> Iterator[tuple[SheetText, ...]]:
    for words, lines in evidence:
        there = [line for line in lines if line.id in known]
        for line in there:
            shown = (words, line.number, line.title, _page(line.id, pages))
            yield tuple(SheetText(text=text) for text in shown)
        if others := len(lines) - len(there):
            said = f"另有 {others} 条，不在本材料的范围内"
            yield tuple(SheetText(text=text) for text in (words, "", said, ABROAD))
        if not lines:
            yield tuple(SheetText(text=text) for text in (words, "", NOTHING, ABROAD))


def _numbers(line: Line) -> str:
    """Return the record's number, and below it the file number it has in the archive."""
    return "\n".join(filter(None, (line.number, line.file_number)))


def _day(line: Line) -> str:
    return day_words(line.happened_on) if line.happened_on else ""


def _page(key: str, pages: PagesOf) -> str:
    return str(pages.get(key, UNKNOWN))


def _sheet(
    plan: Plan,
    title: str,
    listed: TableBlock,
    about: tuple[tuple[str, str], ...] = (),
    remark: str = "",
) -> Sheet:
    table = listed
    if plan.asked.folder:
        *columns, pages = listed.columns
        table = replace(listed, columns=(*columns, replace(pages, label=FILE)))
    return Sheet(
        form_id="bundle",
        form_version="",
        title=title,
        office_name=plan.office_name,
        head=(("单位", plan.office_name), ("年度", f"{plan.asked.year}年"), *about),
        blocks=(table,),
        note=remark,
    )
