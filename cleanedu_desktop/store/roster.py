"""When someone was off the roster: before arriving, and between moving out and returning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import StepTaken
from cleanedu_desktop.records.vocabulary import PERSON_MOVED_OUT
from cleanedu_desktop.rules.partial_dates import day_of

MOVE_OUT = "move_out"
RETURN = "return_to_roster"


def absences_from_roster(
    persons: Iterable[Person], steps: Iterable[StepTaken]
) -> dict[str, list[tuple[date, date]]]:
    """Return person id -> days off the roster as [first day, day of return).

    `steps` by position. A person moved out without a step counts from `moved_out_on`; one whose day
    of arrival is not known was there from the beginning.
    """
    steps_of: dict[str, list[StepTaken]] = defaultdict(list)
    for step in steps:
        steps_of[step.record_id].append(step)
    return {person.id: _absences(person, steps_of[person.id]) for person in persons}


def _absences(person: Person, steps: list[StepTaken]) -> list[tuple[date, date]]:
    arrived = day_of(person.answers.get("arrived_on"))
    off: list[tuple[date, date]] = [(date.min, arrived)] if arrived else []
    gone: date | None = None
    for step in steps:
        if step.step == MOVE_OUT:
            gone = step.taken_on
        elif step.step == RETURN and gone is not None:
            off.append((gone, step.taken_on))
            gone = None
    if gone is None and person.state == PERSON_MOVED_OUT:
        gone = person.moved_out_on or date.min
    if gone is not None:
        off.append((gone, date.max))
    return off
