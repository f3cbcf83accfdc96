"""What is due by single records: make-up study, rectification deadlines, commitments to sign."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.due import Due, Settle, due_of, pressing, told_from
from cleanedu_desktop.rules.facts import OfficeFacts, PersonFact, RecordFact
from cleanedu_desktop.rules.make_up import owing_make_up
from cleanedu_desktop.rules.office_facts import CLOSED, SIGNED
from cleanedu_desktop.rules.open_records import maybe_open
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.periods import span_holding
from cleanedu_desktop.rules.rule import InForce, Rule, Scope, always
from cleanedu_desktop.rules.study_hours import MAKE_UP

COMMITMENT = "commitment"
_COMMITTED = ("committer",)


def due_make_up(
    rule: Rule, facts: OfficeFacts, on: date, in_force: InForce = always
) -> Iterator[Due]:
    """Yield each session somebody on the roster has not made up by the day `on`.

    The rule must have been `in_force` on the day of the session. Where it gives days (not 0), it
    is overdue so long after the session.
    """
    days = timedelta(days=rule.numbers.get("days", 0))
    there = {one.id: one for one in facts.meant(Scope(), on)}
    for record in facts.between(rule.kind, told_from(on), on):
        held = record.happened_on
        if held is None or not rule.names(record.type_by(rule.type_from)) or not in_force(held):
            continue
        owing = [there[who] for who in owing_make_up(record, on) if who in there]
        if owing:
            yield due_of(
                rule,
                what=record.title,
                detail=f"{record.number}　{len(owing)} 人缺席，还没有补学",
                people=owing,
                since=held,
                until=held + days if days else None,
                tone=pressing(on, held + days if days else None, rule.warn_days),
                settle=Settle(kind=rule.kind, act="step", step=MAKE_UP, record_id=record.id),
            )


def due_by_deadline(rule: Rule, facts: OfficeFacts, on: date) -> Iterator[Due]:
    """Yield each item with a deadline that is still open on the day `on`."""
    for record in maybe_open(facts, rule.kind, on, _is_closed_now):
        found, until = record.happened_on, day_of(record.answers.get("due_on"))
        if until is None or (found is not None and found > on) or _closed(record, on):
            continue
        yield due_of(
            rule,
            what=record.title,
            detail=record.number,
            since=found or until,
            until=until,
            tone=pressing(on, until, rule.warn_days),
            settle=Settle(kind=rule.kind, act="record", record_id=record.id),
        )


def due_commitments(rule: Rule, facts: OfficeFacts, on: date) -> Iterator[Due]:
    """Yield who on the roster has no commitment for the year of `on`, and whose is not signed.

    Who came in the course of the year has the rule's days from then on, where it says so.
    """
    signed: dict[str, bool] = {}
    for record in facts.worked_out(rule.kind, _of_year, on.year):
        if _made_by(record, on):
            for who in record.those(*(rule.roles or _COMMITTED)):
                signed[who] = signed.get(who, False) or _signed(record, on)
    roster = facts.meant(rule.people, on)
    missing = [one for one in roster if one.id not in signed]
    unsigned = [one for one in roster if not signed.get(one.id, True)]
    register = facts.registers.get(rule.kind, Register(kind=rule.kind))
    ours = rule.kind == COMMITMENT
    signs = ours or any(step == "sign" for step, _ in register.leads)
    begin = Settle(kind=rule.kind, act="many" if ours else "new")
    named = "承诺书" if ours else register.title or "签订记录"
    for people, words, settle in (
        (missing, f"还没有{named}", begin),
        (unsigned, f"的{named}还没有签订", Settle(kind=rule.kind, act="list", state="unsigned")),
    ):
        if people is unsigned and (_says_when(register) or not signs):
            continue
        for (since, until), some in _by_deadline(people, rule, on):
            yield due_of(
                rule,
                what=f"{len(some)} 人{words}",
                detail=rule.text,
                people=some,
                since=since,
                until=until,
                tone=pressing(on, until, rule.warn_days),
                settle=settle,
            )


def _says_when(register: Register) -> bool:
    """Tell whether each record itself names the day by which it is to be signed."""
    return any(one.step == "sign" for one in register.due)


def _of_year(records: Sequence[RecordFact], year: int) -> Sequence[RecordFact]:
    """Return those made for a year: as their own field says, else by their day."""
    return [one for one in records if _year_of(one) == year]


def _year_of(record: RecordFact) -> object:
    day = record.happened_on
    return record.answers.get("year", day.year if day is not None else None)


def _deadline(rule: Rule, on: date) -> date:
    last = span_holding("year", on).last
    try:
        return date(on.year, rule.numbers.get("month", last.month), rule.numbers.get("day", 1))
    except ValueError:
        return last


def _by_deadline(
    people: Iterable[PersonFact], rule: Rule, on: date
) -> Iterator[tuple[tuple[date, date], list[PersonFact]]]:
    """Yield (since, until) -> people, by day: the year's own day, or so long after joining.

    Who joins has whichever is later; where the year's own day is its last, the days after joining.
    """
    year = span_holding("year", on)
    first, last = year.first, _deadline(rule, on)
    days = timedelta(days=rule.numbers.get("days_after_joining", 0))
    found: dict[tuple[date, date], list[PersonFact]] = defaultdict(list)
    for one in people:
        came = one.came_on(on) or date.min
        own = bool(days) and came > first and (came + days > last or last == year.last)
        found[(came, came + days) if own else (first, last)].append(one)
    yield from sorted(found.items(), key=lambda one: one[0])


def _is_closed_now(record: RecordFact) -> bool:
    """Tell whether the last step that closes or opens an item closed it."""
    return record.answers.get("due_on") is None or _closed(record, date.max)


def _closed(record: RecordFact, on: date) -> bool:
    """Tell whether an item was closed by a day; by its state where it has no such step."""
    steps = [step for step in record.steps if step.name in {"close", "reopen"}]
    if not steps:
        return record.state == CLOSED
    by_then = [step for step in steps if step.taken_on <= on]
    return bool(by_then) and by_then[-1].name == "close"


def _made_by(record: RecordFact, on: date) -> bool:
    """Tell whether a record was there by a day: entered, or a step taken that was entered later."""
    days = [step.taken_on for step in record.steps]
    days += [record.entered_on] if record.entered_on is not None else []
    return min(days, default=on) <= on


def _signed(record: RecordFact, on: date) -> bool:
    steps = [step for step in record.steps if step.name == "sign"]
    if not steps:
        return record.state == SIGNED
    return any(step.taken_on <= on for step in steps)
