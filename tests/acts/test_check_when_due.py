"""The whole store is checked once a week, or after many changes, and can be stopped."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cleanedu_desktop.acts.check_when_due import (
    EVERY_ENTRIES,
    LastCheck,
    check_when_due,
    is_due,
    read_last,
)
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import is_damaged
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stopped
from cleanedu_desktop.store import stoppable
from cleanedu_desktop.store.connect import connect
from tests.acts.office import DAY, Staff, fixed_clock

NOW = fixed_clock(DAY)()


@pytest.mark.parametrize(
    ("days", "entries", "due"),
    [
        (0, 0, False),
        (6, EVERY_ENTRIES - 1, False),
        (7, 0, True),
        (-7, 0, True),
        (-2000, 0, True),
        (0, EVERY_ENTRIES, True),
        (0, -1, True),
    ],
)
def test_due_by_the_clock_either_way_or_by_changes(days: int, entries: int, due: bool) -> None:
    last = LastCheck(NOW, 1000)
    assert is_due(last, NOW + timedelta(days=days), 1000 + entries) is due


def test_a_sound_store_is_noted_and_left_alone_for_a_week(desk: Desk, staff: Staff) -> None:
    assert check_when_due(desk)
    last = read_last(desk.folders.checked_file)
    assert last is not None
    assert last.at == NOW
    assert not check_when_due(desk)
    desk.clock = lambda: NOW + timedelta(days=8)
    assert check_when_due(desk)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"at": "2026-01-01", "seq": 1}', '{"at": 1}'])
def test_a_note_that_cannot_be_read_means_never(desk: Desk, text: str) -> None:
    desk.folders.checked_file.write_text(text, encoding="utf-8")
    assert read_last(desk.folders.checked_file) is None
    assert check_when_due(desk)


def test_what_was_changed_outside_is_damage_and_told_again(desk: Desk, staff: Staff) -> None:
    connection = connect(desk.store.path)
    connection.execute("UPDATE record SET title = '改过' WHERE kind = 'person'")
    connection.close()
    for _ in range(2):
        with pytest.raises(OfficeProblem, match="S105") as caught:
            check_when_due(desk)
        assert is_damaged(caught.value, desk.folders)
        assert any("改过" in one for one in caught.value.details)
    assert read_last(desk.folders.checked_file) is None


def test_it_stops_as_soon_as_asked_and_is_due_again(
    desk: Desk, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stoppable, "_STEPS", 10)
    asked = []

    def stop() -> bool:
        asked.append(1)
        return True

    with pytest.raises(Stopped):
        check_when_due(desk, stop=stop)
    assert len(asked) == 1
    assert check_when_due(desk)
