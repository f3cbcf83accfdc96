"""The figures of the home page."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.office_facts import (
    CommitmentFact,
    DatedFact,
    RectificationFact,
    commitments_of_year,
    is_overdue,
    late_of_year,
    of_year,
    open_items,
)

TODAY = date(2026, 11, 21)


def test_only_what_happened_in_the_year_counts() -> None:
    facts = [
        DatedFact(date(2026, 1, 1)),
        DatedFact(date(2026, 12, 31), late=True),
        DatedFact(date(2025, 12, 31), late=True),
        DatedFact(None, late=True),
    ]
    assert (of_year(facts, 2026), late_of_year(facts, 2026)) == (2, 1)


def test_commitments_are_counted_by_person() -> None:
    facts = [
        CommitmentFact("甲", 2026, "unsigned"),
        CommitmentFact("甲", 2026, "signed"),
        CommitmentFact("乙", 2026, "unsigned"),
        CommitmentFact("丙", 2025, "signed"),
        CommitmentFact("已调出", 2026, "signed"),
    ]
    year = commitments_of_year(facts, 2026, ["甲", "乙", "丙", "丁"])
    assert (year.signed, year.unsigned, year.missing) == (2, 1, 2)


def test_the_last_day_is_not_past() -> None:
    assert not is_overdue("open", TODAY, TODAY)
    assert is_overdue("accepted", date(2026, 11, 20), TODAY)
    assert not is_overdue("closed", date(2026, 11, 20), TODAY)
    assert not is_overdue("open", None, TODAY)


def test_open_items_are_sorted_by_what_presses_most() -> None:
    items = open_items(
        [
            RectificationFact("soon", "open", date(2026, 11, 28)),
            RectificationFact("later", "open", date(2026, 11, 29)),
            RectificationFact("overdue", "accepted", date(2026, 11, 20)),
            RectificationFact("long overdue", "open", date(2026, 6, 30)),
            RectificationFact("done", "closed", date(2026, 6, 30)),
            RectificationFact("today", "open", TODAY),
            RectificationFact("undated", "open", None),
        ],
        TODAY,
    )
    assert items.open == 6
    assert items.overdue == ("long overdue", "overdue")
    assert items.due_soon == ("today", "soon")


def test_items_of_one_day_are_sorted_by_number() -> None:
    due = date(2026, 11, 20)
    numbers = {"a": "Z2026-0003", "b": "Z2026-0001", "c": "Z2026-0002"}
    facts = [RectificationFact(one, "open", due, number) for one, number in numbers.items()]
    assert open_items(facts, TODAY).overdue == ("b", "c", "a")
    assert open_items(facts, due).due_soon == ("b", "c", "a")


@given(
    st.lists(
        st.builds(
            RectificationFact,
            st.uuids().map(str),
            st.sampled_from(["open", "accepted", "closed"]),
            st.none() | st.dates(),
        )
    )
)
def test_items_agree_with_the_single_question(facts: list[RectificationFact]) -> None:
    expected = {one.id for one in facts if is_overdue(one.state, one.due_on, TODAY)}
    assert set(open_items(facts, TODAY).overdue) == expected
