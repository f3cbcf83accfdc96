"""Takes the same step on several entries: all of them signed on one day, all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from cleanedu_desktop.acts.advance_entry import advance_in
from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class EntriesAdvanced:
    """Steps that are in the store."""

    ids: list[str] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)


def advance_entries(
    desk: Desk,
    *,
    record_ids: Sequence[str],
    step: str,
    answers: Mapping[str, Any],
    people: Sequence[PersonGiven] = (),
) -> EntriesAdvanced:
    """Take the step on every entry of `record_ids`, in one transaction.

    Raises:
        OfficeProblem: none chosen, or the step cannot be taken on one of them, which is named;
            nothing was kept.
    """
    if not record_ids:
        raise OfficeProblem("没有登记：还没有选择记录，请先在清单中选择。")
    ids, changes = [], Changes()
    with desk.store.writing("advance_entries") as books:
        for record_id in dict.fromkeys(record_ids):
            whole = find_record(books, record_id)
            try:
                done = advance_in(desk, books, whole, step=step, answers=answers, people=people)
            except OfficeProblem as problem:
                number, title = whole.record.number, whole.record.title
                raise OfficeProblem(
                    f"{number}（{title}）：{problem.sentence}所选的记录一条也没有改动。",
                    details=problem.details,
                ) from problem
            ids.append(done.id)
            changes |= done.changes
    return EntriesAdvanced(ids, changes)
