"""Whether the plan of this quarter was reported to the superior (季度计划报备)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cleanedu_desktop.rules.due import Due, Settle, due_of, pressing
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.periods import span_holding
from cleanedu_desktop.rules.rule import Rule


def due_quarter_plan(rule: Rule, facts: OfficeFacts, on: date) -> Iterator[Due]:
    """Yield at most one: meetings of the quarter that are not planned, or planned but not reported.

    A quarter that had begun before the rule as it stands is not asked. Those planned count whose
    kind of meeting is named, by the day they are to be done by.
    """
    span = span_holding(rule.period or "quarter", on)
    if span.first < max(facts.began, rule.begins):
        return
    planned = [
        one
        for one in facts.between(rule.kind, span.first, span.last)
        if one.type_by(rule.type_from) and (one.entered_on or on) <= on
    ]
    waiting = [one for one in planned if not _is_reported(one, rule.step, on)]
    if planned and not waiting:
        return
    until = span.first + timedelta(days=rule.numbers.get("plan_by_day", 1) - 1)
    told = f"{len(waiting)} 项还没有报备" if planned else "还没有登记拟开的会议"
    list_them = Settle(kind=rule.kind, act="list")
    yield due_of(
        rule,
        what=rule.text,
        detail=f"{span.words}：{told}",
        since=span.first,
        until=until,
        tone=pressing(on, until, rule.warn_days),
        settle=list_them if planned else Settle(kind=rule.kind, act="new"),
    )


def _is_reported(record: RecordFact, step: str, on: date) -> bool:
    return any(one.name == step and one.taken_on <= on for one in record.steps)
