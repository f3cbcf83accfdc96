"""Gathers everything that is due on a day from the rules in force, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from cleanedu_desktop.rules.due import TONES, Due
from cleanedu_desktop.rules.due_absences import due_absences
from cleanedu_desktop.rules.due_by_date import due_by_date
from cleanedu_desktop.rules.due_by_event import due_by_event
from cleanedu_desktop.rules.due_by_holder import due_by_holder
from cleanedu_desktop.rules.due_by_period import due_by_period
from cleanedu_desktop.rules.due_by_record import due_by_deadline, due_commitments, due_make_up
from cleanedu_desktop.rules.due_by_step import due_by_step
from cleanedu_desktop.rules.due_decisions import due_decisions
from cleanedu_desktop.rules.due_quarter_plan import due_quarter_plan
from cleanedu_desktop.rules.facts import OfficeFacts
from cleanedu_desktop.rules.lacks import PERIODICAL
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.rulebook import Rulebook

_BY_RECORD = {
    "deadline": due_by_deadline,
    "commitments": due_commitments,
    "dates": due_by_date,
    "quarter_plan": due_quarter_plan,
    "absences": due_absences,
}
_BY_WORKING_DAYS = {
    "events": due_by_event,
    "steps": due_by_step,
    "holders": due_by_holder,
}
_BY_RULE_KEPT = {
    "make_up": due_make_up,
    "decisions": due_decisions,
}
"""Of these, and of those by working days, a rule asks only what came about while in force."""


def dues(facts: OfficeFacts, book: Rulebook, on: date) -> tuple[Due, ...]:
    """Return what is due on the day `on`, as things had happened by then.

    Each comes from one rule in force that day; the order in which records were entered does not
    matter.
    """
    found = [due for rule in book.on(on) for due in _of_rule(rule, facts, book, on)]
    return tuple(sorted(found, key=_place))


def _of_rule(rule: Rule, facts: OfficeFacts, book: Rulebook, on: date) -> Iterable[Due]:
    if rule.demand in PERIODICAL:
        return due_by_period(rule, facts, book, on)
    held = partial(book.was_in_force, rule.id)
    if rule.demand in _BY_WORKING_DAYS:
        return _BY_WORKING_DAYS[rule.demand](rule, facts, on, book.days, held)
    if rule.demand in _BY_RULE_KEPT:
        return _BY_RULE_KEPT[rule.demand](rule, facts, on, held)
    if rule.demand in _BY_RECORD:
        return _BY_RECORD[rule.demand](rule, facts, on)
    return ()


def _place(due: Due) -> tuple[object, ...]:
    """What can still be settled comes before what was missed for good."""
    return (
        TONES.index(due.tone),
        bool(due.missed),
        due.until or due.since,
        due.rule_id,
        due.what,
        due.detail,
        due.settle.record_id,
    )
