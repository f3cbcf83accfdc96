"""The figures of the home page."""

from datetime import date

from cleanedu_desktop.rules.office_facts import (
    CommitmentFact,
    RectificationFact,
    commitments_of_year,
    open_items,
)

TODAY = date(2026, 11, 21)


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
            RectificationFact("closed undated", "closed", None),
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
