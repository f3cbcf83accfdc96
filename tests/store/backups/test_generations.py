"""Thinning: by number alone, so that no clock can cost a backup."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.store.backups import make
from cleanedu_desktop.store.backups.generations import NEWEST, stays, thin, to_remove
from cleanedu_desktop.store.backups.places import backup_name, numbered
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON

EIGHT_YEARS = timedelta(days=8 * 365)


def kept_after(made: int) -> list[int]:
    """Return the numbers that are there after so many backups, each thinned after."""
    there: list[int] = []
    for number in range(1, made + 1):
        there.append(number)
        gone = set(to_remove(there))
        there = [one for one in there if one not in gone]
    return there


def test_the_newest_then_every_tenth_then_every_hundredth() -> None:
    assert kept_after(10) == list(range(1, 11))
    assert kept_after(25) == [10, *range(16, 26)]
    assert kept_after(1234) == [
        *range(300, 1100, 100), 1100, *range(1140, 1230, 10), *range(1225, 1235)
    ]  # fmt: skip


@given(made=st.integers(1, 3000))
@settings(max_examples=60)
def test_a_backup_of_about_every_age_is_there(made: int) -> None:
    """The newest ten always; of each age one little more than twice as old; few in all."""
    there = kept_after(made)
    assert there[-NEWEST:] == list(range(max(1, made - NEWEST + 1), made + 1))
    assert len(there) <= 10 * len(str(made)) + 10
    for age in range(10, made):
        step = 10 ** len(str((age - 1) // 9))
        if made - age >= step:
            assert any(age <= made - one < age + step for one in there)


@given(number=st.integers(1, 10_000), newest=st.integers(1, 10_000), more=st.integers(0, 1000))
def test_what_was_removed_is_never_wanted_again(number: int, newest: int, more: int) -> None:
    if not stays(number, newest):
        assert not stays(number, newest + more)


@given(numbers=st.sets(st.integers(1, 100_000), max_size=40))
def test_gaps_never_cost_the_newest_ten(numbers: set[int]) -> None:
    assert not set(to_remove(numbers)) & set(sorted(numbers)[-NEWEST:])


@given(offs=st.lists(st.timedeltas(-EIGHT_YEARS, EIGHT_YEARS), min_size=12, max_size=40))
@settings(max_examples=30)
def test_clocks_years_off_change_nothing(offs: list[timedelta]) -> None:
    """The same numbers stay whatever day each backup believed it was."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for number, off in enumerate(offs, 1):
            made = place / backup_name(number, NOON + off)
            made.mkdir()
            (made / "backup.json").write_text("{}", encoding="utf-8")
            thin(place)
        assert list(numbered(place)) == kept_after(len(offs))


def test_making_thins(store: Store, folders: Folders) -> None:
    """And what goes, goes whole."""
    now: datetime = NOON
    for _ in range(12):
        make.make_backup(store.path, folders.backups, folders, now=now)
    place = store.backups.place_in(folders.backups)
    assert list(numbered(place)) == list(range(3, 13))
    assert len([one for one in place.iterdir() if one.is_dir()]) == 10
