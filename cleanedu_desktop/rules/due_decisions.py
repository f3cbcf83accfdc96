"""What is due by the decisions of a meeting (议定事项): each by its own day, until followed up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from cleanedu_desktop.rules.due import Due, Settle, due_of, is_told, pressing
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.rule import InForce, Rule, always

DONE = "已落实"
"""Result of a step that settles what it names."""
_NUMBER = re.compile(r"第?([1-9][0-9]?)项?", re.ASCII)
_LOOKED_BACK = 2
"""Meetings of so many years before are looked at too."""


def due_decisions(
    rule: Rule, facts: OfficeFacts, on: date, in_force: InForce = always
) -> Iterator[Due]:
    """Yield each decision with a day that no step says was carried out by the day `on`.

    The rule must have been `in_force` on the day of the meeting. A step says which decision it is
    about, see `meant_by`.
    """
    for record in facts.between(rule.kind, date(on.year - _LOOKED_BACK, 1, 1), on):
        held = record.happened_on
        if held is None or not rule.names(record.type_by(rule.type_from)) or not in_force(held):
            continue
        rows = list(_rows(record))
        matters = [str(row.get("matter") or "").strip() for row in rows]
        done = {at for said in _carried_out(rule, record, on) for at in meant_by(said, matters)}
        for at, (row, matter) in enumerate(zip(rows, matters, strict=True)):
            until = day_of(row.get("due_on"))
            if until is None or at in done:
                continue
            if until >= facts.began and (until >= on or is_told(until, on)):
                yield _due(rule, record, matter, str(row.get("responsible") or ""), until, on)


def _rows(record: RecordFact) -> Iterator[Mapping[str, Any]]:
    rows = record.answers.get("decisions")
    yield from (row for row in (rows if isinstance(rows, list) else []) if isinstance(row, dict))


def _carried_out(rule: Rule, record: RecordFact, on: date) -> list[str]:
    """Return what the steps until the day say was carried out; "" is all of it."""
    return [
        str(step.answers.get("matter") or "").strip()
        for step in record.steps
        if step.name == rule.step and step.taken_on <= on and step.answers.get("result") == DONE
    ]


def meant_by(said: str, matters: Sequence[str]) -> list[int]:
    """Return which matters, from 0, a step is about; nothing said is all of them.

    Those of exactly these words; else the one of this number (2, 第2项); else by part of the words.
    """
    if not said:
        return list(range(len(matters)))
    same = [at for at, matter in enumerate(matters) if matter == said]
    if same:
        return same
    if numbered := _NUMBER.fullmatch(said):
        return [int(numbered[1]) - 1]
    return [at for at, matter in enumerate(matters) if said in matter or matter in said]


def _due(rule: Rule, record: RecordFact, matter: str, who: str, until: date, on: date) -> Due:
    return due_of(
        rule,
        what=f"落实议定事项：{matter}",
        detail=f"{record.number}　{who}" if who else record.number,
        since=record.happened_on or until,
        until=until,
        tone=pressing(on, until, rule.warn_days),
        settle=Settle(kind=record.kind, act="step", step=rule.step, record_id=record.id),
    )
