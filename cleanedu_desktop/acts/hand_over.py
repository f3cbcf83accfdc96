"""Prints what passes from one secretary to the next (交接清单), to be signed by three."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.filing.catalogue_sheets import groups_of
from cleanedu_desktop.acts.filing.hand_over_facts import NO_YEAR, HandOver, Keys, gather
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.form_engine.sheet import (
    Block,
    GridRow,
    Sheet,
    SheetCell,
    SheetText,
    SignatureRow,
    TableBlock,
    TableColumn,
)
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.days import day_words, local_day

TITLE = "廉教台账交接清单"
SIGNERS = ("移交人", "接收人", "监交人")
MOST_LINES = 200
"""Of one table; what is more is counted."""


@dataclass(frozen=True)
class HandedOver:
    """The list that was printed, and what stands on it."""

    printed: FormsPrinted
    facts: HandOver


def hand_over(desk: Desk, *, target: Path, tagged: bool = False) -> HandedOver:
    """Print the list; no password and no code stands on it. `tagged` as of `print_forms`.

    Raises:
        OfficeProblem: an inspector sits here, a character cannot be printed, or the file cannot
            be written.
    """
    refuse_inspector(desk, "打印交接清单")
    target = ready_target(target)
    facts = gather(desk)
    pages = draw_pdf(desk, [hand_over_sheet(facts)], target, tagged=tagged)
    return HandedOver(FormsPrinted(path=target, pages=pages, records=facts.records), facts)


def hand_over_sheet(facts: HandOver) -> Sheet:
    """Return the list as a sheet."""
    return Sheet(
        form_id="hand_over",
        form_version="",
        title=TITLE,
        office_name=facts.office,
        head=(
            ("单位", facts.office),
            *(("原名称", one) for one in facts.earlier_names),
            ("截至", day_words(facts.on)),
            ("记录", f"{facts.records} 条"),
        ),
        blocks=tuple(_blocks(facts)),
        printed_on=day_words(facts.on),
        proof=facts.head,
    )


def _blocks(facts: HandOver) -> Iterator[Block]:
    yield from _tables(facts)
    yield GridRow(cells=(SheetCell(label="交接说明", value=SheetText(), span=12, lines=4),))
    yield SignatureRow(labels=SIGNERS)


def _tables(facts: HandOver) -> Iterator[TableBlock]:
    yield _table("一、记录", (("种类", 5), ("各年条数", 9), ("合计", 2)), _counts(facts))
    rows = list(_filed(facts))
    if rows:
        heads = (("年度", 2), ("保管期限", 2), ("件数", 2), ("页数", 2), ("起止档号", 9))
        yield _table("二、已归档的", heads, rows)
    yield _table("三、没有办完的", (("事项", 8), ("情况", 5), ("时限", 4)), _open(facts))
    yield _table("四、备份和打开台账", (("项目", 4), ("情况", 12)), _custody(facts))
    if facts.own:
        rows = [one.split("：", 1) for one in facts.own]
        yield _table("五、本单位自己的", (("项目", 4), ("名称", 12)), rows)


def _table(
    label: str, heads: Sequence[tuple[str, float]], rows: Iterable[Sequence[str]]
) -> TableBlock:
    columns = tuple(TableColumn(label=head, width=width) for head, width in heads)
    made = tuple(tuple(SheetText(text=cell) for cell in row) for row in rows)
    return TableBlock(label=label, columns=columns, rows=made)


def _counts(facts: HandOver) -> Iterator[Sequence[str]]:
    for title, years in facts.counts.items():
        words = "，".join(
            f"{year}年 {count}" if year != NO_YEAR else f"{count}"
            for year, count in sorted(years.items())
        )
        yield title, words, str(sum(years.values()))
    yield "附件（文件）", "", str(facts.attachments)


def _filed(facts: HandOver) -> Iterator[Sequence[str]]:
    for group in groups_of(facts.filed):
        first, last = group[0], group[-1]
        numbers = first.number if first is last else f"{first.number} 至 {last.number}"
        pages = str(sum(one.pages for one in group))
        yield str(first.year), first.keep, str(len(group)), pages, numbers
    for one in facts.closed:
        day = day_words(local_day(one.closed_at))
        words = f"{day}由{one.closed_by}关闭，结转 {len(one.carried)} 条"
        yield str(one.year), "年度关闭", "", "", words


def _open(facts: HandOver) -> Iterator[Sequence[str]]:
    for one in facts.due[:MOST_LINES]:
        yield one.what, one.detail, day_words(one.until) if one.until else "尽快"
    for what, some in (("没有办结", facts.unfinished), ("缺签字件", facts.unsigned)):
        for left in some[:MOST_LINES]:
            yield f"{left.number} {left.title}", what, ""
        if len(some) > MOST_LINES:
            yield f"另有 {len(some) - MOST_LINES} 条", what, ""
    if facts.drafts:
        yield f"没有保存的草稿 {facts.drafts} 份", "打开程序后可以接着填", ""


def _custody(facts: HandOver) -> Iterator[Sequence[str]]:
    for one in facts.backups:
        made = day_words(local_day(one.made_at)) if one.made_at else "还没有"
        there = "" if one.there else "（现在不在）"
        yield one.name, f"{one.folder}{there}，最近一次备份：{made}"
    yield from _keys(facts.keys)


def _keys(keys: Keys) -> Iterator[Sequence[str]]:
    yield "使用者", "、".join(f"{name}（{role}）" for name, role in keys.users)
    if not keys.has_password:
        yield "打开密码", "没有设置"
        return
    yield "打开密码", f"已设置，有密码的：{'、'.join(keys.holders)}。密码当面交接，不写在这里"
    sheet = f"{day_words(local_day(keys.sheet_of))}打印的那一张" if keys.sheet_of else "没有"
    yield "恢复单", f"{sheet}；装袋密封，一并移交"
