"""One act that makes a commitment for each chosen person."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff

ANSWERS = {"year": 2026, "items": "不收礼品礼金。\n不公车私用。"}


def test_each_chosen_person_gets_one(desk: Desk, staff: Staff) -> None:
    done = record_commitments(desk, person_ids=[staff.head, staff.clerk], answers=ANSWERS)
    people = [
        show_entry(desk, record_id=one).whole.in_role("committer")[0].person_id for one in done.ids
    ]
    assert people == [staff.head, staff.clerk]
    assert done.skipped == []
    assert done.changes.touched == {("commitment", one) for one in done.ids}


def test_who_has_one_for_the_year_is_left_out_and_named(desk: Desk, staff: Staff) -> None:
    record_commitments(desk, person_ids=[staff.head], answers=ANSWERS)
    done = record_commitments(
        desk, person_ids=[staff.head, staff.clerk, staff.clerk], answers=ANSWERS | {"year": "2026"}
    )
    assert len(done.ids) == 1
    assert [(who, "周明远" in told) for who, told in done.skipped] == [(staff.head, True)]
    next_year = record_commitments(desk, person_ids=[staff.head], answers=ANSWERS | {"year": 2027})
    assert len(next_year.ids) == 1


def test_a_withdrawn_one_does_not_count(desk: Desk, staff: Staff) -> None:
    (first,) = record_commitments(desk, person_ids=[staff.head], answers=ANSWERS).ids
    withdraw_entry(desk, record_id=first, reason="写错了")
    assert record_commitments(desk, person_ids=[staff.head], answers=ANSWERS).skipped == []


@pytest.mark.parametrize("answers", [{}, {"year": "明年"}])
def test_wrong_answers_keep_nothing(desk: Desk, staff: Staff, answers: dict[str, str]) -> None:
    with pytest.raises(OfficeProblem, match="年度"):
        record_commitments(desk, person_ids=[staff.head], answers=answers)
    assert list_ids(desk, kind="commitment", order_by="number") == []


def test_an_unknown_person_keeps_nothing_of_the_others(desk: Desk, staff: Staff) -> None:
    with pytest.raises(OfficeProblem, match="查无此人"):
        record_commitments(desk, person_ids=[staff.head, "查无此人"], answers=ANSWERS)
    assert list_ids(desk, kind="commitment", order_by="number") == []
    with pytest.raises(OfficeProblem, match="至少选择一人"):
        record_commitments(desk, person_ids=[], answers=ANSWERS)


def test_somebody_chosen_by_id_and_by_name_gets_one(desk: Desk, staff: Staff) -> None:
    done = record_commitments(desk, person_ids=[staff.head, "周明远"], answers={"year": 2026})
    assert len(done.ids) == 1
    assert [who for who, _ in done.skipped] == [staff.head]
