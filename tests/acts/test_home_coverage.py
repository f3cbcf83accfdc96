"""The home page's figures of coverage."""

from __future__ import annotations

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.home_coverage import home_coverage
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.rules.coverage.in_short import in_short
from tests.acts.office import DAY, Staff, add_person, fixed_clock, record_session


def test_it_says_what_the_page_says(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff)
    found = home_coverage(desk)
    assert found == in_short(show_coverage(desk).coverage)
    assert found.roster == 3


def test_an_inspector_is_not_told_of_categories_that_are_not_public(desk: Desk) -> None:
    change_rule(desk, rule_id="R29-4", begins=DAY, on=True)
    add_person(desk, name="某某", categories=[{"category": "有苗头"}])
    assert len(home_coverage(desk).categories_lacking) == 1
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    sitting = begin_inspection(opened, who="王某某")
    assert home_coverage(sitting).categories == 0
    sitting.close()
