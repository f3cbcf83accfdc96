"""Makes small records for the tests of the rules."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from cleanedu_desktop.records.record import PersonTie, Record, StepTaken, WholeRecord
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.standards import read_standards

RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"
DAY = date(2026, 3, 5)
TODAY = date(2026, 3, 6)


def surroundings(**known: Any) -> Surroundings:
    """Return what is known on `TODAY` by the shipped standards."""
    standards = read_standards(RULES / "record_checks.toml")
    given: dict[str, Any] = {"today": TODAY, "standards": standards} | known
    return Surroundings(**given)


def tie(person: str, role: str, presence: str | None = None, **more: Any) -> PersonTie:
    """Tie a person, whose id is the name, in a role."""
    reason, step_id = more.pop("reason", None), more.pop("step_id", None)
    return PersonTie(
        id=f"{person}-{role}-{step_id}",
        record_id="r",
        person_id=person,
        role=role,
        position=0,
        presence=presence,
        reason=reason,
        as_of={"name": person} | more,
        step_id=step_id,
    )


def step(name: str, taken_on: date = DAY, position: int = 0, **answers: Any) -> StepTaken:
    """Take a step; its id is its name and position."""
    return StepTaken(
        id=f"{name}-{position}",
        record_id="r",
        step=name,
        position=position,
        taken_on=taken_on,
        answers=answers,
        entered_at=datetime.combine(taken_on, time(4), UTC),
    )


def whole(
    kind: str,
    *people: PersonTie,
    steps: tuple[StepTaken, ...] = (),
    happened_on: date | None = DAY,
    entered_on: date | None = None,
    late_reason: str | None = None,
    **answers: Any,
) -> WholeRecord:
    """Return a record of `kind` with answers and people, entered at noon of its own day."""
    entered = entered_on or happened_on or DAY
    record = Record(
        id="r",
        office_id="o",
        kind=kind,
        form_id=kind,
        form_version="0" * 12,
        number="",
        title="",
        happened_on=happened_on,
        answers=answers,
        entered_at=datetime.combine(entered, time(4), UTC),
        late_reason=late_reason,
    )
    return WholeRecord(record=record, people=people, steps=steps)
