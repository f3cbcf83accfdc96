"""How a plan stands: done, overdue, nobody's, by surprise."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cleanedu_desktop.rules.plan_facts import WHOLE_YEAR, YearPlan, plan_of_year
from tests.rules.planned_year import ADDED, ITEMS, PLANNED, SESSIONS, TODAY, item
from tests.rules.small_office import facts


def states(plan: YearPlan) -> dict[str, str]:
    """Number -> state."""
    return {one.number: one.state for one in plan.items}


def test_items_stand_as_their_steps_had_left_them() -> None:
    plan = plan_of_year(PLANNED, 2026, TODAY)
    assert states(plan) == {
        "P1": "done", "P2": "overdue", "P5": "planned", "P4": "dropped", "P3": "planned",
    }  # fmt: skip
    assert [one.number for one in plan.items] == ["P1", "P2", "P5", "P4", "P3"]
    before = plan_of_year(PLANNED, 2026, date(2026, 4, 10))
    assert states(before)["P2"] == "done" and states(before)["P4"] == "planned"
    assert states(plan_of_year(PLANNED, 2026, date(2026, 3, 19)))["P1"] == "planned"
    assert states(plan_of_year(PLANNED, 2025, TODAY)) == {"P0": "overdue"}


def test_the_day_it_is_due_is_not_too_late() -> None:
    one = facts([item("P1", "2026-06-30")])
    assert states(plan_of_year(one, 2026, TODAY)) == {"P1": "planned"}
    assert states(plan_of_year(one, 2026, TODAY + timedelta(days=1))) == {"P1": "overdue"}


def test_completion_leaves_out_what_was_dropped() -> None:
    plan = plan_of_year(PLANNED, 2026, TODAY)
    assert (plan.wanted, plan.count("done"), plan.completion) == (4, 1, 0.25)
    empty = plan_of_year(facts([]), 2026, TODAY)
    assert (empty.completion, empty.surprise) == (None, None)


def test_a_session_no_item_names_came_by_surprise() -> None:
    plan = plan_of_year(PLANNED, 2026, TODAY)
    assert (plan.held, plan.unplanned) == (3, ("X3",))
    assert plan.surprise == pytest.approx(1 / 3)
    of_campaign = replace(SESSIONS[0], links=SESSIONS[0].links[1:])
    only = facts([*ITEMS, of_campaign])
    assert plan_of_year(only, 2026, TODAY).unplanned == ("X1",)


def test_sessions_stand_with_their_item_until_the_day() -> None:
    (first, *_) = plan_of_year(PLANNED, 2026, TODAY).items
    assert first.counting == ("X1",)
    (first, *_) = plan_of_year(PLANNED, 2026, date(2026, 12, 1)).items
    assert first.counting == ("X1", "X4")


def test_what_nobody_answers_for_is_a_defect_while_it_is_to_be_done() -> None:
    plan = plan_of_year(PLANNED, 2026, TODAY)
    assert [(one.number, one.lacks) for one in plan.unassigned] == [("P3", ("牵头", "责任人"))]
    led = item("P9", "2026-08-01", led=False, answers={"lead_department": "办公室"})
    (found,) = plan_of_year(facts([led]), 2026, TODAY).items
    assert (found.lacks, found.department) == (("责任人",), "办公室")


def test_quarters_by_word_or_by_the_last_day() -> None:
    plan = plan_of_year(PLANNED, 2026, TODAY)
    found = {one.number: one.quarter for one in plan.items}
    assert found == {"P1": 1, "P2": 2, "P5": 3, "P4": 3, "P3": WHOLE_YEAR}
    assert [one.number for one in plan.of_quarter(3)] == ["P5", "P4"]
    assert plan.added == 1 and ADDED.answers["origin"] == "临时增加"


@given(some.integers())
def test_the_order_of_entry_does_not_matter(seed: int) -> None:
    records = [*ITEMS, *SESSIONS]
    random.Random(seed).shuffle(records)  # noqa: S311  -- no secret
    assert plan_of_year(facts(records), 2026, TODAY) == plan_of_year(
        facts([*ITEMS, *SESSIONS]), 2026, TODAY
    )
