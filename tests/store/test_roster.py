"""Days off the roster, from steps in any sensible and some odd orders."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import StepTaken
from cleanedu_desktop.store import mapping
from cleanedu_desktop.store.roster import absences_from_roster

NOW = datetime(2026, 1, 1, tzinfo=UTC)
assert mapping.ANY_RECORD is not None


def _person(state: str, moved_out_on: date | None) -> Person:
    return Person(
        id=str(uuid4()),
        office_id=str(uuid4()),
        kind="person",
        form_id="person",
        form_version="",
        number="",
        title="甲",
        name="甲",
        state=state,
        moved_out_on=moved_out_on,
        entered_at=NOW,
    )


@pytest.mark.parametrize(
    ("state", "moved_out_on", "steps", "off"),
    [
        ("on_roster", None, "", []),
        ("moved_out", None, "o1", [(1, None)]),
        ("on_roster", None, "o1 r3", [(1, 3)]),
        ("moved_out", None, "o1 r3 o5", [(1, 3), (5, None)]),
        ("on_roster", None, "r3", []),
        ("moved_out", 7, "", [(7, None)]),
        ("moved_out", None, "", [(None, None)]),
        ("moved_out", 9, "o1 r3", [(1, 3), (9, None)]),
    ],
)
def test_absences(
    state: str,
    moved_out_on: int | None,
    steps: str,
    off: list[tuple[int | None, int | None]],
) -> None:
    person = _person(state, date(2026, 1, moved_out_on) if moved_out_on else None)
    taken = [
        StepTaken(
            id=str(uuid4()),
            record_id=person.id,
            step={"o": "move_out", "r": "return_to_roster"}[step[0]],
            position=position,
            taken_on=date(2026, 1, int(step[1])),
            entered_at=NOW,
        )
        for position, step in enumerate(steps.split())
    ]
    expected = [
        (date(2026, 1, a) if a else date.min, date(2026, 1, b) if b else date.max) for a, b in off
    ]
    assert absences_from_roster([person], taken) == {person.id: expected}


def test_nobody_is_there_before_arriving() -> None:
    """Where the day is known."""
    person = _person("on_roster", None)
    person.answers = {"arrived_on": "2026-01-05"}
    assert absences_from_roster([person], [])[person.id] == [(date.min, date(2026, 1, 5))]
