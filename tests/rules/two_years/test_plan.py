"""The plan and the time nodes of the two years, against what was worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.list_nodes import list_nodes
from cleanedu_desktop.acts.show_plan import PlanShown, show_plan
from tests.rules.two_years.by_hand import figures_by_hand, nodes_by_hand
from tests.rules.two_years.play import Played

PLAN = figures_by_hand("by_hand_plan.md")


def figures_in_words(shown: PlanShown, played: Played) -> dict[str, str]:
    """What the program says, as the table writes it."""
    plan = shown.plan
    told = {
        state: " ".join(one.title for one in plan.items if one.state == state)
        for state in ("planned", "overdue", "done", "dropped")
    }
    (campaign,) = shown.campaigns or (None,)
    missing = campaign.missing if campaign else ()
    return told | {
        "completion": f"{plan.count('done')} of {plan.wanted}",
        "counting": " ".join(played.keys[key] for one in plan.items for key in one.counting),
        "held": f"{plan.held}",
        "by surprise": f"{len(plan.unplanned)}",
        "unassigned": " ".join(one.title for one in plan.unassigned),
        "campaign closed": "yes" if campaign and campaign.is_closed else "no",
        "campaign": ", ".join(f"{one.person.name} {one.times} {one.hours:g}" for one in missing),
        "head": ", ".join(
            f"{one.name} {one.held} {one.attended} {one.hosted} {one.lectured}"
            for one in shown.heads
        ),
        "documents": ", ".join(f"{one.title} {one.days}" for one in shown.documents),
    }


@pytest.mark.parametrize("day", sorted(PLAN), ids=str)
def test_the_plan(played: Played, day: date) -> None:
    """In any order of people."""
    told = figures_in_words(show_plan(played.desk, year=day.year, on=day), played)
    for name, value in PLAN[day].items():
        assert (name, sorted(told[name].split(", "))) == (name, sorted(value.split(", ")))


@pytest.mark.parametrize("year", sorted(nodes_by_hand()))
def test_the_nodes(played: Played, year: int) -> None:
    """Their days, until when to send, and what became of the reminders."""
    found = [
        (one.node.text, f"{one.node.day}", f"{one.node.send_by}", one.status)
        for one in list_nodes(played.desk, year=year).nodes
    ]
    assert found == nodes_by_hand()[year]
