"""Every check has its example, and only what cannot be true blocks."""

from datetime import date

from cleanedu_desktop.rules.check_registry import RecordCheck, StepCheck
from cleanedu_desktop.rules.record_checks import RECORD_CHECKS, STEP_CHECKS, check_record
from tests.rules import (
    test_checks_of_all,
    test_checks_of_ballots,
    test_checks_of_commitment,
    test_checks_of_fund,
    test_checks_of_member_review,
    test_checks_of_person,
    test_checks_of_rectification,
    test_checks_of_special_check,
    test_checks_of_study_session,
    test_checks_of_talk,
)
from tests.rules.made_records import surroundings, tie, whole

TESTS = (
    test_checks_of_all,
    test_checks_of_commitment,
    test_checks_of_ballots,
    test_checks_of_fund,
    test_checks_of_member_review,
    test_checks_of_person,
    test_checks_of_rectification,
    test_checks_of_special_check,
    test_checks_of_study_session,
    test_checks_of_talk,
)
ALL: list[RecordCheck | StepCheck] = [*RECORD_CHECKS, *STEP_CHECKS]


def test_every_check_has_an_example() -> None:
    shown = {example.check_id for test in TESTS for example in test.EXAMPLES}
    assert {check.check_id for check in ALL} == shown


def test_ids_are_told_apart_and_sources_given() -> None:
    assert len({check.check_id for check in ALL}) == len(ALL)
    assert all(check.source for check in ALL)
    assert all(check.look.__doc__ for check in ALL)


def test_a_register_has_no_findings() -> None:
    assert check_record(whole("an_offices_own_register"), surroundings()) == []


def test_an_empty_draft_of_any_kind_is_never_blocked() -> None:
    for kind in ("study_session", "talk", "commitment", "rectification", "person", "member_review"):
        draft = whole(kind, happened_on=None)
        assert not [one for one in check_record(draft, surroundings()) if one.blocks]


def test_values_that_are_no_dates_are_left_to_the_form() -> None:
    odd = whole(
        "rectification", tie("甲", "responsible_person"), found_on="昨天", due_on=7, measures=None
    )
    assert not [one for one in check_record(odd, surroundings()) if one.blocks]


def test_a_clean_session_has_no_findings() -> None:
    clean = whole(
        "study_session",
        tie("沈甲", "host"),
        tie("沈甲", "attendee", "present"),
        starts_at="2026-03-05T09:00",
        ends_at="2026-03-05T10:00",
        session_type="警示教育",
    )
    assert check_record(clean, surroundings(today=date(2026, 3, 5))) == []
