"""Waiting after wrong passwords."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cleanedu_desktop.store.wrong_tries import (
    FIRST_WAIT,
    FREE,
    LONGEST_WAIT,
    forget_wrong,
    note_wrong,
    seconds_to_wait,
)

NOW = datetime(2026, 3, 10, 4, tzinfo=UTC)


def wrong(file: Path, times: int) -> None:
    for _ in range(times):
        note_wrong(file, NOW)


def test_it_grows_from_the_fifth_and_has_an_end(tmp_path: Path) -> None:
    file = tmp_path / "store.tries"
    waits = []
    for _ in range(14):
        note_wrong(file, NOW)
        waits.append(seconds_to_wait(file, NOW))
    assert waits[: FREE + 2] == [0, 0, 0, 0, FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]
    assert waits[-1] == LONGEST_WAIT


def test_it_passes_and_is_forgotten_after_the_right_one(tmp_path: Path) -> None:
    file = tmp_path / "store.tries"
    wrong(file, FREE)
    assert seconds_to_wait(file, NOW + timedelta(seconds=10)) == FIRST_WAIT - 10
    assert seconds_to_wait(file, NOW + timedelta(seconds=FIRST_WAIT)) == 0
    forget_wrong(file)
    assert not file.exists()
    assert seconds_to_wait(file, NOW) == 0


def test_a_clock_set_back_neither_helps_nor_locks_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "store.tries"
    wrong(file, FREE)
    back = NOW - timedelta(days=3000)
    assert seconds_to_wait(file, back) == FIRST_WAIT
    assert seconds_to_wait(file, back + timedelta(seconds=FIRST_WAIT)) == 0


def test_nonsense_and_a_place_without_write_count_nothing(tmp_path: Path) -> None:
    file = tmp_path / "store.tries"
    for text in ("", "[]", '{"wrong": 99, "last": "x"}', '{"wrong": 9, "last": "2026-03-10"}'):
        file.write_text(text)
        assert seconds_to_wait(file, NOW) == 0
    note_wrong(tmp_path / "nowhere" / "store.tries", NOW)
