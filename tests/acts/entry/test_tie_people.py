"""Turning people as given into ties."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.tie_people import PeopleTied, tie_people
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.form_engine.definition import PeopleRole
from tests.acts.office import DAY, Staff, add_person

ROLES = (
    PeopleRole(role="host", label="主持人", min=1, max=1),
    PeopleRole(role="attendee", label="参加人员", presence=True),
)


def tie(desk: Desk, *given: PersonGiven) -> PeopleTied:
    """Tie people to a record."""
    with desk.store.reading() as books:
        return tie_people(books, ROLES, given, record_id="r", on=DAY)


def test_ties_keep_order_presence_reason_and_snapshot(desk: Desk, staff: Staff) -> None:
    tied = tie(
        desk,
        PersonGiven(staff.driver, "attendee", " 请假 ", " 出差 "),
        PersonGiven("周明远", "host"),
        PersonGiven("沈雅琴", "attendee", "absent", "  "),
    )
    assert tied.mistakes == []
    told = [(one.person_id, one.role, one.position, one.presence, one.reason) for one in tied.ties]
    assert told == [
        (staff.driver, "attendee", 0, "on_leave", "出差"),
        (staff.head, "host", 0, None, None),
        (staff.clerk, "attendee", 1, "absent", None),
    ]
    assert tied.ties[0].as_of["department"] == "后勤科"


@pytest.mark.parametrize(
    ("given", "role", "told"),
    [
        (PersonGiven("周明远", "guest"), "guest", "可用的角色：host、attendee"),
        (PersonGiven("某某", "host"), "host", "没有“某某”"),
        (PersonGiven("周明远", "host", "到会"), "host", "不必填到会情况"),
        (PersonGiven("周明远", "attendee"), "attendee", "1 人还没有登记到会情况：周明远"),
        (PersonGiven("周明远", "attendee", "late"), "attendee", "应为到会、请假或缺席"),
    ],
)
def test_each_mistake_is_told_at_its_role(
    desk: Desk, staff: Staff, given: PersonGiven, role: str, told: str
) -> None:
    tied = tie(desk, PersonGiven("沈雅琴", "host"), given)
    mistakes = [one for one in tied.mistakes if told in one.sentence]
    assert [one.field for one in mistakes] == [role]


def test_the_unmarked_are_told_once_by_name(desk: Desk, staff: Staff) -> None:
    """However they were given: the window gives ids."""
    more = add_person(desk, name="吴某")
    everyone = (staff.head, staff.clerk, staff.driver, more)
    tied = tie(desk, *(PersonGiven(one, "attendee", " ") for one in everyone))
    told = [one.sentence for one in tied.mistakes if one.field == "attendee"]
    assert told == ["4 人还没有登记到会情况：周明远、沈雅琴、李䶮等"]
    assert tied.ties == []
    wrong = tie(desk, PersonGiven(staff.head, "attendee", "late"))
    assert staff.head not in str(wrong.mistakes)


def test_too_few_are_told(desk: Desk, staff: Staff) -> None:
    assert [(one.label, one.sentence) for one in tie(desk).mistakes] == [("主持人", "还没有填写")]


def test_mistakes_of_presence_name_the_person_however_given(desk: Desk, staff: Staff) -> None:
    for presence in (None, "睡着了"):
        (wrong,) = tie(
            desk,
            PersonGiven(staff.head, "host"),
            PersonGiven(staff.driver, "attendee", presence),
        ).mistakes
        assert "李䶮" in wrong.sentence
        assert staff.driver not in wrong.sentence
    (wrong,) = tie(desk, PersonGiven(staff.head, "host", "present")).mistakes
    assert wrong.sentence.startswith("“周明远”")


def test_a_role_there_is_not_is_quoted_short(desk: Desk, staff: Staff) -> None:
    """Whatever somebody wrote for one."""
    tied = tie(desk, PersonGiven(staff.head, "host"), PersonGiven(staff.clerk, "<" * 5000 + "\0"))
    (mistake,) = [one for one in tied.mistakes if "没有这种角色" in one.sentence]
    assert mistake.label == f"“{'<' * 20}…”"
