"""Who has not met a campaign."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.campaign_facts import campaigns_of_year
from cleanedu_desktop.rules.facts import Link, OfficeFacts
from tests.rules.planned_year import CAMPAIGN, ITEMS, PLANNED, SESSIONS, TODAY, item
from tests.rules.small_office import BOOK, EVERYONE, SECRETARY, facts


def missing(given: OfficeFacts, on: date = TODAY) -> list[tuple[str, int, float]]:
    """(id, times, hours) of whoever has not met it."""
    (found,) = campaigns_of_year(given, 2026, on)
    return [(one.person.id, one.times, one.hours) for one in found.missing]


def test_sessions_tied_to_it_or_to_an_item_that_names_it_count() -> None:
    (found,) = campaigns_of_year(PLANNED, 2026, TODAY)
    assert (found.name, found.sessions, found.people) == ("专项教育", ("X1", "X2"), 3)
    assert (found.required, found.required_hours) == (2, 3)
    assert missing(PLANNED) == [("b", 1, 2.0), ("c", 1, 2.0)]
    assert [one[:2] for one in missing(PLANNED, date(2026, 4, 15))] == [("b", 1), ("c", 0)]


def test_a_session_counts_once_however_often_it_is_tied() -> None:
    both = replace(SESSIONS[0], links=(*SESSIONS[0].links, Link("P3", "计入")))
    (found,) = campaigns_of_year(facts([CAMPAIGN, *ITEMS, both]), 2026, TODAY)
    assert found.sessions == ("X1",)


def test_whoever_left_before_its_end_is_not_asked() -> None:
    gone = replace(EVERYONE[2], away=((date(2026, 5, 1), date.max),))
    left = facts([CAMPAIGN, *ITEMS, *SESSIONS], (SECRETARY, EVERYONE[1], gone))
    assert [one[0] for one in missing(left)] == ["b"]


def test_without_requirements_nobody_is_missing() -> None:
    free = replace(CAMPAIGN, answers={"name": "读书活动"})
    (found,) = campaigns_of_year(facts([free]), 2026, TODAY)
    assert (found.missing, found.ends) == ((), None)


def test_campaigns_of_other_years_and_of_days_to_come_are_left_out() -> None:
    later = replace(CAMPAIGN, id="K2", number="K2", happened_on=date(2026, 9, 1))
    earlier = replace(
        CAMPAIGN,
        id="K0",
        number="K0",
        happened_on=date(2024, 1, 1),
        answers={"ends_on": "2025-12-31"},
    )
    open_ended = replace(CAMPAIGN, id="K3", number="K3", happened_on=date(2024, 1, 1), answers={})
    given = facts([later, earlier, open_ended, item("P1", "2026-01-01")])
    assert [one.number for one in campaigns_of_year(given, 2026, TODAY)] == ["K3"]
    assert [one.number for one in campaigns_of_year(given, 2025, TODAY)] == ["K0", "K3"]


def asked(*objects: str) -> int:
    """How many a campaign for these asks, by the shipped rules."""
    narrowed = replace(CAMPAIGN, answers={**CAMPAIGN.answers, "object": list(objects)})
    (found,) = campaigns_of_year(facts([narrowed]), 2026, TODAY, BOOK.on(TODAY))
    return found.people


def test_its_object_says_whom_it_asks() -> None:
    """Nobody is left out where the object is none the rules know, or means nobody."""
    assert asked("中层及党员干部") == 2
    assert asked("群众") == 1
    assert asked("群众", "中层及党员干部") == 3
    for everyone in ((), ("全体",), ("群众", "全体"), ("领导干部",)):
        assert asked(*everyone) == 3
