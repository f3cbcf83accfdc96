"""Prints the book of one campaign (专项台账): all that is tied to it, kind by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import is_hidden, note, refuse_hidden
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.record import Record, WholeRecord
from cleanedu_desktop.rules.partial_dates import day_of

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

KIND = "campaign"
TITLE = "专项台账"
_ITEM, _PROBLEM = "plan_item", "rectification"
_COLUMNS = tuple(
    TableColumn(label=label, width=width)
    for label, width in (("序号", 2), ("编号", 5), ("日期", 5), ("内容", 14), ("状态", 4))
)


def print_campaign(
    desk: Desk, *, record_id: str, target: Path, tagged: bool = False
) -> FormsPrinted:
    """Write the book of a campaign to `target` (.pdf): what counts for it or for its plan items,
    and the problems that its checks found.

    Raises:
        OfficeProblem: no campaign is meant, it is kept from the inspector, a character cannot be
            printed, or the file cannot be written.
    """
    target = ready_target(target)
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_hidden(desk, whole)
        if whole.record.kind != KIND:
            raise OfficeProblem(
                f"{whole.record.number} 不是阶段性教育或集中整治，没有生成{TITLE}；请另选一条。"
            )
        tied = [one for one in _tied(books, whole) if not is_hidden(desk, one.kind)]
    note(desk, "print", TITLE, [whole.record.number])
    pages = draw_pdf(desk, [_sheet(desk, whole.record, tied)], target, tagged=tagged)
    return FormsPrinted(path=target, pages=pages, records=len(tied))


def _tied(books: Books, whole: WholeRecord) -> list[Record]:
    """Return what stands tied to the campaign, to a plan item of it, or as a problem to these."""
    name = str(whole.record.answers.get("name") or "")
    items = [
        one.id for one in books.rows(books.record_ids(_ITEM)) if one.answers.get("campaign") == name
    ]
    near = _around([whole, *books.wholes(items)]) | set(items)
    far = _around(books.wholes(sorted(near)))
    found = {one.id: one for one in books.rows(sorted(near | far))}
    found.pop(whole.record.id, None)
    return [
        one
        for one in found.values()
        if one.withdrawn_at is None and (one.id in near or one.kind == _PROBLEM)
    ]


def _around(wholes: Sequence[WholeRecord]) -> set[str]:
    return {one for whole in wholes for link in whole.links for one in (link.from_id, link.to_id)}


def _sheet(desk: Desk, campaign: Record, tied: Sequence[Record]) -> Sheet:
    answers = campaign.answers
    begins, ends = answers.get("starts_on"), answers.get("ends_on")
    form = desk.forms.main_form(KIND)
    head = [
        ("类别", str(answers.get("category") or "")),
        ("部署单位", str(answers.get("deployed_by") or "")),
        ("起止", f"{begins or ''}至{ends or ''}"),
        ("状态", form.states.get(campaign.state, campaign.state)),
        ("编号", campaign.number),
    ]
    return sheet_without_form(
        desk,
        "campaign_book",
        f"{answers.get('name') or campaign.title}{TITLE}",
        head=[(label, words) for label, words in head if words],
        blocks=_blocks(desk, tied),
        until=day_of(ends),
    )


def _blocks(desk: Desk, tied: Sequence[Record]) -> Iterator[TableBlock]:
    """Yield a table for each kind there is, in the order of the forms; one empty table if none."""
    kinds = [one for one in desk.forms.kinds if any(record.kind == one for record in tied)]
    for kind in kinds:
        some = sorted((one for one in tied if one.kind == kind), key=_place)
        form = desk.forms.main_form(kind)
        states = [form.states.get(one.state, one.state) for one in some]
        told = "，".join(f"{word} {states.count(word)} 条" for word in dict.fromkeys(states))
        yield TableBlock(
            label=f"{form.title}（共 {len(some)} 条：{told}）",
            columns=_COLUMNS,
            rows=tuple(
                _row(place, one, state)
                for place, (one, state) in enumerate(zip(some, states, strict=True), start=1)
            ),
        )
    if not kinds:
        yield TableBlock(label="还没有计入的登记", columns=_COLUMNS, rows=(), min_rows=3)


def _place(record: Record) -> tuple[str, str]:
    return (record.happened_on.isoformat() if record.happened_on else "", record.number)


def _row(place: int, record: Record, state: str) -> tuple[SheetText, ...]:
    day = day_words(record.happened_on) if record.happened_on else ""
    words = (str(place), record.number, day, record.title, state)
    return tuple(SheetText(text=one) for one in words)
