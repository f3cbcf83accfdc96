"""Finds the records that may still be open on a day without looking at those long settled."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact


def maybe_open(
    facts: OfficeFacts, kind: str, on: date, is_settled: Callable[..., bool], *given: Any
) -> Sequence[RecordFact]:
    """Return the records of a kind without those known to have been settled by the day `on`.

    ``is_settled(record, *given)``, a function of a module, tells whether a record is settled as it
    stands now; it has then been so at least since its last step.
    """
    days, records = facts.worked_out(kind, _by_last_step, is_settled, *given)
    return records[bisect_right(days, on) :]


def _by_last_step(
    records: Sequence[RecordFact], is_settled: Callable[..., bool], *given: Any
) -> tuple[list[date], list[RecordFact]]:
    """Return since when records are settled (never: the last day there is), side by side.

    Those settled from the beginning are left out.
    """
    found: list[tuple[date, RecordFact]] = []
    for record in records:
        if not is_settled(record, *given):
            found.append((date.max, record))
        elif record.steps:
            found.append((max(step.taken_on for step in record.steps), record))
    found.sort(key=itemgetter(0))
    return [day for day, _ in found], [record for _, record in found]
