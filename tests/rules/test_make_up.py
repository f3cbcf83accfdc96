"""Who still owes make-up study."""

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.facts import StepFact, There
from cleanedu_desktop.rules.make_up import owing_make_up
from tests.rules.small_office import session

HELD = session("X1", date(2026, 5, 8), "党课", "a", "bc")
DONE = StepFact("make_up_study", date(2026, 5, 20), (There("b", "absentee", None),), {})


def test_those_away_owe() -> None:
    unmarked = replace(HELD, people=(*HELD.people, There("d", "attendee", None)))
    assert list(owing_make_up(unmarked, date(2026, 5, 9))) == ["b", "c"]


def test_a_make_up_study_settles_it_from_its_day_on() -> None:
    made_up = replace(HELD, steps=(DONE,))
    assert list(owing_make_up(made_up, date(2026, 5, 19))) == ["b", "c"]
    assert list(owing_make_up(made_up, date(2026, 5, 20))) == ["c"]
