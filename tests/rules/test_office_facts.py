"""The figures of the home page."""

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.office_facts import (
    commitments_of_year,
    held_by_month,
    open_items,
    owed_make_up,
)
from tests.rules.small_office import EVERYONE, MEMBER, commitment, record, session, talk

TODAY = date(2026, 11, 21)


def office(**records: tuple[RecordFact, ...]) -> OfficeFacts:
    """Three people and these records."""
    return OfficeFacts(began=date(2026, 1, 1), persons=EVERYONE, records=records)


def test_commitments_are_counted_by_person() -> None:
    signed = commitment("a", date(2026, 3, 1))
    again = replace(commitment("a", None), id="again")
    gone = commitment("gone", date(2026, 3, 1))
    earlier = replace(commitment("c", date(2025, 3, 1)), answers={"year": 2025})
    facts = office(commitment=(signed, again, commitment("b", None), gone, earlier))
    year = commitments_of_year(facts, TODAY)
    assert (year.signed, year.unsigned, year.missing) == (2, 1, 1)


def test_items_are_open_until_they_are_closed_and_overdue_after_their_day() -> None:
    items = [
        record("rectification", name, None, state=state, answers={"due_on": due})
        for name, state, due in (
            ("later", "open", "2026-11-29"),
            ("overdue", "accepted", "2026-11-20"),
            ("done", "closed", "2026-06-30"),
            ("today", "open", "2026-11-21"),
            ("undated", "open", None),
        )
    ]
    found = open_items(office(rectification=tuple(items)), TODAY)
    assert (found.open, found.overdue) == (4, 1)


def test_make_up_study_is_owed_by_those_still_on_the_roster() -> None:
    held = session("X1", date(2026, 5, 8), "党课", "a", "bc")
    before = session("X2", date(2025, 12, 30), "党课", "a", "bc")
    facts = office(study_session=(held, before))
    assert owed_make_up(facts, TODAY) == 2
    gone = replace(MEMBER, away=((date(2026, 6, 1), date.max),))
    persons = tuple(gone if one.id == MEMBER.id else one for one in EVERYONE)
    assert owed_make_up(replace(facts, persons=persons), TODAY) == 1


def test_records_are_counted_by_month_up_to_now() -> None:
    held = [talk(f"T{n}", date(2026, n, 3), "提醒谈话", "a", "b") for n in (1, 1, 3)]
    held += [talk("T9", date(2025, 2, 3), "提醒谈话", "a", "b")]
    assert held_by_month(office(talk=tuple(held)), "talk", date(2026, 4, 1)) == (2, 0, 1, 0)
