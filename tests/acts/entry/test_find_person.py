"""Finding the person meant."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_person import (
    SeveralPeople,
    UnknownPerson,
    find_people,
    find_person,
)
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import Staff, add_person
from tests.acts.statements import statements_counted


def test_by_id_number_and_name_with_or_without_spaces(desk: Desk, staff: Staff) -> None:
    with desk.store.reading() as books:
        for given in (staff.driver, "R2026-0003", "李䶮", " 李　䶮 "):
            assert find_person(books, given).id == staff.driver


@pytest.mark.parametrize("given", ["", "李", "李䶮䶮", "R2026-0009", "T2026-0001"])
def test_who_is_not_there_is_unknown(desk: Desk, staff: Staff, given: str) -> None:
    with desk.store.reading() as books, pytest.raises(UnknownPerson):
        find_person(books, given)


def test_the_beginning_of_an_id_is_no_person(desk: Desk, staff: Staff) -> None:
    with desk.store.reading() as books, pytest.raises(UnknownPerson):
        find_person(books, staff.driver[:8])


def test_namesakes_are_listed_with_what_tells_them_apart(desk: Desk, staff: Staff) -> None:
    gone = add_person(desk, name="李䶮", birth_date="1990")
    out = {"moved_out_on": "2026-03-01"}
    advance_entry(desk, record_id=gone, step="move_out", answers=out)
    with desk.store.reading() as books, pytest.raises(SeveralPeople) as caught:
        find_person(books, "李䶮")
    here, away = caught.value.details
    assert "1985 年生" in here
    assert "后勤科" in here
    assert staff.driver in here
    assert "已调出" in away
    assert gone in away


def test_a_withdrawn_person_is_nobody(desk: Desk, staff: Staff) -> None:
    withdraw_entry(desk, record_id=staff.driver, reason="登记错了")
    with desk.store.reading() as books:
        for given in (staff.driver, "李䶮"):
            with pytest.raises(UnknownPerson):
                find_person(books, given)


def test_a_name_typed_with_what_nobody_sees_is_the_same_name(desk: Desk, staff: Staff) -> None:
    with desk.store.reading() as books:
        for given in ("李\u200b䶮", "李\ue863", "李 \u202c䶮"):
            assert find_person(books, given).id == staff.driver


def test_many_are_found_in_few_statements(desk: Desk, staff: Staff) -> None:
    given = [staff.head, "李䶮", "R2026-0002"]
    with desk.store.reading() as books, statements_counted() as seen:
        found = find_people(books, given * 50)
        assert [found[one].id for one in given] == [staff.head, staff.driver, staff.clerk]
    assert len(seen) < 10
