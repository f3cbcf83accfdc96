"""Tells what still waits for a signature: papers not signed, and records without a signed scan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import Attachment
from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.signed_copy import pages_and_lacking

SIGN = "sign"
"""Name of the step by which a kind of any office is signed."""
SIGNED_BY_HAND = ("study_session", "talk")
"""Kinds whose paper is signed by hand and kept as a scan with the record."""
NotWhole = dict[str, dict[str, tuple[int, tuple[int, ...]]]]
"""Record id -> mark of the paper -> of how many pages it is, and which of them are lacking."""


def unsigned(facts: OfficeFacts, day: date) -> tuple[Unsigned, ...]:
    """Return what waits, a line a kind: papers not signed first, then those of this year unscanned.

    Whatever kind has a step `SIGN` from its first state waits in that state, of any year.
    """
    lines = groupby(waiting_records(facts, day), key=lambda one: (one.record.kind, one.state))
    return tuple(
        Unsigned(kind=kind, title=_title(facts, kind), count=sum(1 for _ in some), state=state)
        for (kind, state), some in lines
    )


def waiting_records(facts: OfficeFacts, day: date) -> Iterator[Waiting]:
    """Yield each record that waits, in the order of `unsigned`."""
    for kind, register in facts.registers.items():
        state = register.first_state
        if state and any(step == SIGN and to != state for step, to in register.leads):
            for one in facts.of(kind):
                if one.state == state:
                    yield Waiting(one, state)
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    for kind in SIGNED_BY_HAND:
        for one in facts.between(kind, first, last):
            if not one.attached:
                yield Waiting(one)


def papers_not_whole(copies: Iterable[Attachment]) -> NotWhole:
    """Return the papers some pages of which have come home, and some not."""
    lacking: NotWhole = {}
    by_record: dict[str, list[Attachment]] = {}
    for one in copies:
        by_record.setdefault(one.record_id, []).append(one)
    for record_id, some in by_record.items():
        for paper in dict.fromkeys(one.paper for one in some):
            pages = pages_and_lacking(some, paper)
            if pages[1]:
                lacking.setdefault(record_id, {})[paper] = pages
    return lacking


def _title(facts: OfficeFacts, kind: str) -> str:
    return facts.registers.get(kind, Register(kind=kind)).title


@dataclass(frozen=True)
class Waiting:
    """A record that waits."""

    record: RecordFact
    state: str = ""
    """In which it waits; empty: it has no signed copy."""


@dataclass(frozen=True, kw_only=True)
class Unsigned:
    """Records of one kind that wait."""

    kind: str
    title: str
    """Of the kind's form."""
    count: int
    state: str = ""
    """In which they wait; empty: they have no signed copy."""
