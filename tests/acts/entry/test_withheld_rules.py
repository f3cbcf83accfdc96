"""Rules that would tell who is in a category that is not public."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.withheld_rules import restricted_categories, withheld_rules
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.rules.rule import Scope
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.acts.office import DAY, fixed_clock


def test_only_from_inspectors_and_paper(desk: Desk) -> None:
    assert restricted_categories(desk) == {"有苗头", "已违纪"}
    book = rulebook_of(desk)
    assert withheld_rules(desk, book) == frozenset()
    assert withheld_rules(desk, book, on_paper=True) == {"R29-4"}
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    sitting = begin_inspection(opened, who="王某某")
    assert withheld_rules(sitting, book) == {"R29-4"}
    sitting.close()


def test_partners_tell_as_much_as_people(desk: Desk) -> None:
    """And a rule that was ever about such a category is kept back whole."""
    (rule,) = rulebook_of(desk).stretches["C11"]
    hidden = replace(rule, partners=Scope(categories=("已违纪",)))
    book = Rulebook({"C11": (hidden, rule)})
    assert withheld_rules(desk, book, on_paper=True) == {"C11"}
