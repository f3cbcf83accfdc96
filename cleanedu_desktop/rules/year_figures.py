"""Works out the figures that the report of a year or half-year tells, all from the records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.asking import Asking
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.partial_dates import span_of
from cleanedu_desktop.rules.periods import Span, span_holding
from cleanedu_desktop.rules.plan_facts import ADDED, plan_of_year
from cleanedu_desktop.rules.rule import Scope
from cleanedu_desktop.rules.rulebook import Rulebook
from cleanedu_desktop.rules.rules_kept import RuleKept, rules_kept
from cleanedu_desktop.rules.study_hours import hours_given, register_hours

QUARTERS = 4
HOURS_RULE = "C13"
"""The rule that says how many hours each is to study in a year."""


@dataclass(frozen=True, kw_only=True)
class ByType:
    """How many records of a type there are, quarter by quarter."""

    type: str
    quarters: tuple[int, ...]

    @property
    def total(self) -> int:
        """Of the whole span."""
        return sum(self.quarters)


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """Who was there, all sessions together: 应到 = 实到 + 请假 + 缺席."""

    expected: int = 0
    present: int = 0
    on_leave: int = 0
    absent: int = 0


@dataclass(frozen=True, kw_only=True)
class Hours:
    """How many have studied as long as the rule asks."""

    least: float
    people: int
    enough: int
    citation: str


@dataclass(frozen=True, kw_only=True)
class Commitments:
    """Commitments of the year at the end of the span."""

    roster: int
    signed: int
    made: int
    """People with a commitment, signed or not."""


@dataclass(frozen=True, kw_only=True)
class Rectifications:
    """Problems at the end of the span."""

    found: int
    closed: int
    open: int
    overdue: int


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Items of the plan that were due in the span."""

    due: int
    done: int
    dropped: int
    added: int
    """Of `due`, those not in the plan from the beginning."""
    unplanned: int | None = None
    """Sessions of the year that count for no item of its plan (突击); None: there is no plan, or
    the span is no whole year."""


@dataclass(frozen=True, kw_only=True)
class YearFigures:
    """The figures of a span, as things stood on a day."""

    span: Span
    on: date
    roster: int
    sessions: tuple[ByType, ...]
    attendance: Attendance
    hours: Hours | None
    """None: the rule is off, or the span is no whole year."""
    talks: tuple[ByType, ...]
    talked_with: int
    """People of the roster somebody talked with."""
    commitments: Commitments
    rectifications: Rectifications
    plan: Plan
    reminders: int
    """Reminders of time nodes that were sent."""
    late: int
    """Records entered late."""
    rules: tuple[RuleKept, ...]
    """How far each rule of cadence was kept."""


def year_figures(
    facts: OfficeFacts, book: Rulebook, *, year: int, on: date, half: int = 0
) -> YearFigures:
    """Return the figures of a year, or of its first or second half (1, 2), as of the day `on`."""
    span = span_holding("half_year" if half else "year", date(year, 7 if half == 2 else 1, 1))
    end = min(on, span.last)
    roster = {one.id for one in facts.meant(Scope(), end)}

    def within(kind: str) -> Sequence[RecordFact]:
        return facts.between(kind, span.first, end)

    sessions, talks = within("study_session"), within("talk")
    talkees = {who for one in talks for who in one.those("talkee")}
    asking = Asking(facts=facts, book=book, year=year, on=end)
    return YearFigures(
        span=span,
        on=end,
        roster=len(roster),
        sessions=_by_type(sessions),
        attendance=_attendance(sessions),
        hours=None if half else _hours(sessions, facts, book, date(year, 1, 1), end),
        talks=_by_type(talks),
        talked_with=len(talkees & roster),
        commitments=_commitments(facts, year, end, roster),
        rectifications=_rectifications(facts, Span(span.first, end, span.period)),
        plan=replace(_plan(within("plan_item"), end), unplanned=_unplanned(facts, year, end, half)),
        reminders=sum(_stands(one, end, ("send",)) == "send" for one in within("node_reminder")),
        late=sum(one.late for kind in facts.records for one in within(kind)),
        rules=tuple(rules_kept(asking, span.first)),
    )


def _by_type(records: Sequence[RecordFact]) -> tuple[ByType, ...]:
    counted = Counter(
        (one.type, (one.happened_on.month - 1) // 3) for one in records if one.happened_on
    )
    types = Counter(one.type for one in records)
    ordered = sorted(types, key=lambda each: (-types[each], each))
    return tuple(
        ByType(type=each, quarters=tuple(counted[each, place] for place in range(QUARTERS)))
        for each in ordered
    )


def _attendance(sessions: Sequence[RecordFact]) -> Attendance:
    marks = Counter(
        one.presence for session in sessions for one in session.people if one.role == "attendee"
    )
    return Attendance(
        expected=sum(marks.values()),
        present=marks["present"],
        on_leave=marks["on_leave"],
        absent=marks["absent"],
    )


def _hours(
    sessions: Sequence[RecordFact], facts: OfficeFacts, book: Rulebook, first: date, end: date
) -> Hours | None:
    rule = book.rule(HOURS_RULE, end)
    if rule is None or not rule.is_in_force(end):
        return None
    conversions = tuple(one for one in book.on(end) if one.hours is not None)
    given: Counter[str] = Counter()
    for who, much in register_hours(facts, first, end, collective=True):
        given[who] += much  # type: ignore[assignment]
    for session in sessions:
        if rule.names(session.type):
            for who, much in hours_given(session, conversions, end):
                given[who] += much  # type: ignore[assignment]
    meant = facts.meant(rule.people, end)
    enough = sum(given[one.id] >= rule.minimum for one in meant)
    return Hours(least=rule.minimum, people=len(meant), enough=enough, citation=rule.citation)


def _commitments(facts: OfficeFacts, year: int, end: date, roster: set[str]) -> Commitments:
    mine = [one for one in facts.of("commitment") if one.answers.get("year") == year]
    made = {who for one in mine for who in one.those("committer")} & roster
    signed = {
        who
        for one in mine
        if any(step.name == "sign" and step.taken_on <= end for step in one.steps)
        for who in one.those("committer")
    } & roster
    return Commitments(roster=len(roster), signed=len(signed), made=len(made))


def _rectifications(facts: OfficeFacts, span: Span) -> Rectifications:
    known = [
        one
        for one in facts.of("rectification")
        if one.happened_on is not None and one.happened_on <= span.last
    ]
    still_open: list[RecordFact] = []
    closed: list[RecordFact] = []
    for one in known:
        is_closed = _stands(one, span.last, ("close", "reopen")) == "close"
        (closed if is_closed else still_open).append(one)
    return Rectifications(
        found=sum(one.happened_on in span for one in known),
        closed=sum(_closed_in(one, span) for one in closed),
        open=len(still_open),
        overdue=sum(_is_over(one, span.last) for one in still_open),
    )


def _closed_in(record: RecordFact, span: Span) -> bool:
    closed = [one.taken_on for one in record.steps if one.name == "close"]
    return bool(closed) and max(one for one in closed if one <= span.last) in span


def _is_over(record: RecordFact, on: date) -> bool:
    until = span_of(record.answers.get("due_on"))
    return until is not None and until[1] < on


def _plan(items: Sequence[RecordFact], end: date) -> Plan:
    ended = [_stands(one, end, ("complete", "drop", "resume")) for one in items]
    return Plan(
        due=len(items),
        done=ended.count("complete"),
        dropped=ended.count("drop"),
        added=sum(one.answers.get("origin") == ADDED for one in items),
    )


def _unplanned(facts: OfficeFacts, year: int, end: date, half: int) -> int | None:
    plan = plan_of_year(facts, year, end)
    return len(plan.unplanned) if plan.items and not half else None


def _stands(record: RecordFact, end: date, steps: Sequence[str]) -> str:
    """Return which of these steps was taken last by a day; "" if none was."""
    taken: Iterator[str] = (
        one.name for one in reversed(record.steps) if one.name in steps and one.taken_on <= end
    )
    return next(taken, "")
