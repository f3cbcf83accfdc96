"""Lays a month out in weeks from Monday, and puts what happens and falls due on its days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.facts import OfficeFacts
from cleanedu_desktop.rules.plan_facts import ItemStanding, YearPlan, plan_of_year
from cleanedu_desktop.rules.time_nodes import TimeNode
from cleanedu_desktop.rules.working_days import WorkingDays

WEEK = 7
HELD_KINDS = ("study_session", "talk", "short_test", "self_study", "duty_record")
"""Kinds whose records stand on the day they happened."""
DUE, NODE, PLANNED, HELD = WHATS = ("due", "node", "planned", "held")
"""What an entry is, as they are ordered within a day."""


def days_shown(year: int, month: int) -> tuple[date, ...]:
    """Return the days of the weeks that hold the month, Monday to Sunday.

    Raises:
        OverflowError: a week reaches beyond the years a calendar has.
    """
    first = date(year, month, 1)
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    begins = first - timedelta(days=first.weekday())
    ends = last + timedelta(days=WEEK - 1 - last.weekday())
    return tuple(begins + timedelta(days=one) for one in range((ends - begins).days + 1))


def month_of(
    facts: OfficeFacts,
    dues: Iterable[Due],
    nodes: Iterable[TimeNode],
    worked: WorkingDays,
    *,
    year: int,
    month: int,
    today: date,
) -> tuple[CalendarDay, ...]:
    """Return the days shown for a month with their entries, as things stand `today`.

    What is due stands on its last day; what is due as soon as can be, today. A planned item whose
    deadline is told as due stands once.
    """
    days = days_shown(year, month)
    found = [*_due(dues, today), *_held(facts, days, today), *_nodes(nodes)]
    told = {(one.day, one.record_id) for one in found if one.record_id}
    found += [one for one in _planned(facts, days, today) if (one.day, one.record_id) not in told]
    by_day: Mapping[date, list[CalendarEntry]] = {
        day: list(some) for day, some in groupby(sorted(found, key=_place), lambda one: one.day)
    }
    return tuple(
        CalendarDay(
            day=day,
            in_month=day.month == month,
            is_worked=worked.is_worked(day),
            change=worked.change_on(day),
            entries=tuple(by_day.get(day, ())),
        )
        for day in days
    )


def _place(entry: CalendarEntry) -> tuple[object, ...]:
    return (entry.day, WHATS.index(entry.what), entry.title, entry.record_id)


def _due(dues: Iterable[Due], today: date) -> Iterator[CalendarEntry]:
    for due in dues:
        yield CalendarEntry(
            day=due.until or today, what=DUE, title=due.what, tone=due.tone, due=due,
            kind=due.settle.kind, record_id=due.settle.record_id, detail=due.detail,
        )  # fmt: skip


def _held(facts: OfficeFacts, days: tuple[date, ...], today: date) -> Iterator[CalendarEntry]:
    for kind in HELD_KINDS:
        for one in facts.of(kind):
            day = one.happened_on
            if day is not None and days[0] <= day <= days[-1]:
                yield CalendarEntry(
                    day=day,
                    what=HELD if day <= today else PLANNED,
                    title=one.title,
                    tone="green" if day <= today else "accent",
                    kind=kind,
                    record_id=one.id,
                    detail=one.number,
                )


def _planned(facts: OfficeFacts, days: tuple[date, ...], today: date) -> Iterator[CalendarEntry]:
    for year in sorted({days[0].year, days[-1].year}):
        for one in _open_items(plan_of_year(facts, year, today)):
            day = one.planned_on or one.due_on
            if day is not None and days[0] <= day <= days[-1]:
                yield CalendarEntry(
                    day=day,
                    what=PLANNED,
                    title=one.title,
                    tone="accent",
                    kind="plan_item",
                    record_id=one.id,
                    detail="、".join(one.people) or one.department or one.leader,
                )


def _open_items(plan: YearPlan) -> Iterator[ItemStanding]:
    return (one for one in plan.items if one.state in {"planned", "overdue"})


def _nodes(nodes: Iterable[TimeNode]) -> Iterator[CalendarEntry]:
    for one in nodes:
        yield CalendarEntry(
            day=one.day, what=NODE, title=one.text, tone="amber", kind="nodes",
            detail=f"提醒最迟 {one.send_by.month}月{one.send_by.day}日发送",
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """One thing on a day."""

    day: date
    what: str
    """One of `WHATS`."""
    title: str
    detail: str
    tone: str
    kind: str
    """Of the record, or of the one that settles it; ``nodes`` for a time node."""
    record_id: str = ""
    due: Due | None = None
    """Of what is due."""


@dataclass(frozen=True, kw_only=True)
class CalendarDay:
    """A day of the weeks shown."""

    day: date
    in_month: bool
    is_worked: bool
    change: str
    """``off`` or ``work`` where a holiday or a worked weekend day is decided."""
    entries: tuple[CalendarEntry, ...]
