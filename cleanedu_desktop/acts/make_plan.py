"""Makes a year's plan from last year's or from the rules: the chosen lines, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import EntryDraft, draft_entry, refuse_wrong
from cleanedu_desktop.acts.entry.keep_new import keep_new
from cleanedu_desktop.acts.entry.tie_links import tie_links
from cleanedu_desktop.acts.plan.plan_line import PlanLine
from cleanedu_desktop.acts.preview_plan import LINES, Source
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import RecordLink

if TYPE_CHECKING:
    from cleanedu_desktop.store.writing_books import WritingBooks


@dataclass(frozen=True)
class PlanMade:
    """What was put on the plan, and which of the chosen lines were not."""

    ids: tuple[str, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    """(title, why) of chosen lines that are there meanwhile, or that cannot be made."""
    changes: Changes = field(default_factory=Changes)


def make_plan(desk: Desk, *, year: int, source: Source, keys: Sequence[str]) -> PlanMade:
    """Put the lines `keys` of a preview on the plan of `year`; those there already stay single.

    What the lines are is worked out anew here, so that a preview grown old writes nothing twice.

    Raises:
        OfficeProblem: nothing chosen, a line there is no more, or one the form refuses; nothing
            was kept.
    """
    if not keys:
        raise OfficeProblem("没有列入计划：还没有选择事项，请至少选一项后再试。")
    with desk.store.writing("make_plan") as books:
        lines = {one.key: one for one in LINES[source](desk, books, year)}
        if any(key not in lines for key in keys):
            raise OfficeProblem(
                "没有列入计划：预览以后规则或记录有了变化，有的事项已经没有了。请重新预览后再选。"
            )
        chosen = [lines[key] for key in dict.fromkeys(keys)]
        made = [one for one in chosen if not one.left_out]
        drafts = [_draft(desk, books, one) for one in made]
        records = keep_new(desk, books, drafts)
        books.add_links(_links(books, made, drafts))
    return PlanMade(
        ids=tuple(one.id for one in records),
        skipped=tuple((one.title, one.left_out) for one in chosen if one.left_out),
        changes=Changes(frozenset((one.kind, one.id) for one in records)),
    )


def _draft(desk: Desk, books: WritingBooks, line: PlanLine) -> EntryDraft:
    form = desk.forms.main_form(line.kind)
    draft = draft_entry(desk, books, form=form, answers=line.answers, people=line.people)
    refuse_wrong(draft)
    return draft


def _links(
    books: WritingBooks, lines: Sequence[PlanLine], drafts: Sequence[EntryDraft]
) -> list[RecordLink]:
    return [
        link
        for line, draft in zip(lines, drafts, strict=True)
        for link in tie_links(books, line.links, record_id=draft.whole.record.id)
    ]
