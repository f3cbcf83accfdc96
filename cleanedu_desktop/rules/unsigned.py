"""Tells what still waits for a signature: papers not signed, and records without a signed scan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.facts import OfficeFacts

SIGN = "sign"
"""Name of the step by which a kind of any office is signed."""
SIGNED_BY_HAND = ("study_session", "talk")
"""Kinds whose paper is signed by hand and kept as a scan with the record."""


def unsigned(facts: OfficeFacts, day: date) -> tuple[Unsigned, ...]:
    """Return what waits, a line a kind: papers not signed first, then those of this year unscanned.

    Whatever kind has a step `SIGN` from its first state waits in that state, of any year.
    """
    return (*_not_signed(facts), *_not_scanned(facts, day))


def _not_signed(facts: OfficeFacts) -> Iterator[Unsigned]:
    for kind, register in facts.registers.items():
        state = register.first_state
        if state and any(step == SIGN and to != state for step, to in register.leads):
            count = sum(one.state == state for one in facts.of(kind))
            if count:
                yield Unsigned(kind=kind, title=register.title, count=count, state=state)


def _not_scanned(facts: OfficeFacts, day: date) -> Iterator[Unsigned]:
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    for kind in SIGNED_BY_HAND:
        count = sum(not one.attached for one in facts.between(kind, first, last))
        if count:
            title = facts.registers.get(kind, Register(kind=kind)).title
            yield Unsigned(kind=kind, title=title, count=count)


@dataclass(frozen=True, kw_only=True)
class Unsigned:
    """Records of one kind that wait."""

    kind: str
    title: str
    """Of the kind's form."""
    count: int
    state: str = ""
    """In which they wait; empty: they have no attachment."""
