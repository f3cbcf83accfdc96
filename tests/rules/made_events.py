"""What happened to people of the small office, as facts, and the register that says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact, StepFact, There
from tests.rules.small_office import facts, record

EVENTS = Register(
    kind="person_event",
    first_state="in_force",
    leads=(("end", "ended"), ("revoke", "revoked")),
    restricted=True,
)


def event(number: str, day: date, words: str, who: str, **given: Any) -> RecordFact:
    """An event of a person, entered on its day unless said otherwise."""
    given = {
        "state": "in_force",
        "entered_on": day,
        "people": (There(who, "subject", None),),
    } | given
    return record("person_event", number, day, type=words, **given)


def revoked(one: RecordFact, day: date) -> RecordFact:
    """The event, revoked on a day."""
    return replace(one, state="revoked", steps=(StepFact("revoke", day, (), {}),))


def known(*records: RecordFact) -> OfficeFacts:
    """The facts of the small office with the register of events."""
    return replace(facts(records), registers={EVENTS.kind: EVENTS})
