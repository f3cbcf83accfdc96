"""The file of changes, there and back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.changes_text import (
    Entry,
    entries_text,
    read_entries,
    with_change,
    without_changes,
)

DAY = date(2026, 7, 1)
VALUES = st.one_of(
    st.booleans(),
    st.integers(0, 9999),
    st.text(st.characters(codec="utf-8", exclude_characters="\x7f"), max_size=8),
    st.dates(),
    st.lists(st.integers(0, 9), max_size=3),
)
ENTRIES = st.lists(
    st.builds(
        lambda key, day, rest: {"id": key, "from": day} | rest,
        st.sampled_from(["C1", "C2"]),
        st.dates(),
        st.dictionaries(st.sampled_from(["on", "text", "minimum", "numbers"]), VALUES),
    ),
    max_size=4,
)


@given(ENTRIES)
def test_what_is_written_is_read(entries: list[Entry]) -> None:
    """Whatever was in it, by hand too."""
    text = entries_text(entries)
    again = read_entries(text)
    assert sorted(map(repr, again)) == sorted(map(repr, entries))
    assert entries_text(again) == text


def test_tables_and_fractions_are_kept() -> None:
    """As TOML writes them inline."""
    entry: Entry = {"id": "C1", "from": DAY, "minimum": 1.5, "numbers": {"days": 3}}
    assert read_entries(entries_text([entry])) == [entry]


def test_a_change_of_the_same_day_is_laid_over() -> None:
    """Of another day it stands beside."""
    first: Entry = {"id": "C1", "from": DAY, "minimum": 2}
    same = with_change([first], {"id": "C1", "from": DAY, "on": False})
    assert same == [{"id": "C1", "from": DAY, "minimum": 2, "on": False}]
    later: Entry = {"id": "C1", "from": date(2026, 8, 1), "on": True}
    both = with_change(same, later)
    assert len(both) == 2
    assert without_changes(both, "C1", date(2026, 7, 2)) == same
    assert without_changes(both, "C2", DAY) == both


@pytest.mark.parametrize("text", ["rule = 3", '[[rule]]\nid = "C1"\n', "[[rule]\n"])
def test_another_file_is_refused(text: str) -> None:
    """Instead of being written over."""
    with pytest.raises(ValueError, match=r"list of changes|at line"):
        read_entries(text)
