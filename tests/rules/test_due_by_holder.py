"""A change of post or person asks to look at the risks of the post again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.due_by_holder import due_by_holder
from cleanedu_desktop.rules.facts import RecordFact, StepFact, There
from tests.rules.small_office import BOOK, facts, record

RISK = record(
    "post_risk",
    "FX1",
    date(2026, 1, 10),
    title="会计　审核不严",
    answers={"post": "会计"},
    people=(There("b", "holder", None),),
)
MOVED = record(
    "person_event", "RS1", date(2026, 3, 2), type="调动", people=(There("b", "subject", None),)
)
REGISTERS = (
    Register(kind="post_risk", leads=(("remove", "removed"),), first_state="active"),
    Register(kind="person_event", leads=(("revoke", "revoked"),), first_state="in_force"),
)


def found(on: date, *records: RecordFact) -> list[Due]:
    """What the rule demands on a day."""
    office = facts(records)
    office = replace(office, registers={one.kind: one for one in REGISTERS})
    return list(due_by_holder(BOOK.shipped("R80"), office, on, BOOK.days))


def stepped(one: RecordFact, step: str, day: date, state: str = "") -> RecordFact:
    return replace(one, steps=(*one.steps, StepFact(step, day, (), {})), state=state)


def test_who_held_the_post_moves() -> None:
    """Thirty days; pressing in the last fourteen, then overdue, and told for a while."""
    assert found(date(2026, 3, 1), RISK, MOVED) == []
    (due,) = found(date(2026, 3, 3), RISK, MOVED)
    assert (due.what, due.until, due.tone) == (
        "人员变动后复查：会计　审核不严",
        date(2026, 4, 1),
        "grey",
    )
    assert (due.settle.act, due.settle.step, due.settle.record_id) == ("step", "review", "FX1")
    assert "RS1" in due.detail
    assert [one.tone for one in found(date(2026, 3, 20), RISK, MOVED)] == ["amber"]
    assert [one.tone for one in found(date(2026, 4, 2), RISK, MOVED)] == ["red"]
    assert found(date(2027, 8, 1), RISK, MOVED) == []


def test_the_post_gets_somebody_else() -> None:
    """By the name of the post, whoever stands in the record."""
    came = record(
        "person_event",
        "RS2",
        date(2026, 3, 2),
        type="任职",
        answers={"new_post": "会计"},
        people=(There("c", "subject", None),),
    )
    assert len(found(date(2026, 3, 3), RISK, came)) == 1
    other = replace(came, answers={"new_post": "科长"})
    assert found(date(2026, 3, 3), RISK, other) == []
    assert found(date(2026, 3, 3), RISK, replace(came, type="表彰")) == []


def test_looked_at_since_or_no_risk_any_more() -> None:
    """A review before the change is none; a second change asks again."""
    early, late = (stepped(RISK, "review", day) for day in (date(2026, 2, 1), date(2026, 3, 2)))
    assert len(found(date(2026, 3, 3), early, MOVED)) == 1
    assert found(date(2026, 3, 3), late, MOVED) == []
    back = replace(MOVED, id="RS3", number="RS3", happened_on=date(2026, 5, 1))
    assert [one.until for one in found(date(2026, 5, 2), late, MOVED, back)] == [date(2026, 5, 31)]
    gone = stepped(RISK, "remove", date(2026, 3, 1), "removed")
    assert found(date(2026, 3, 3), gone, MOVED) == []
    new = replace(RISK, happened_on=date(2026, 3, 2))
    assert found(date(2026, 3, 3), new, MOVED) == []
    revoked = stepped(MOVED, "revoke", date(2026, 3, 3), "revoked")
    assert found(date(2026, 3, 4), RISK, revoked) == []
