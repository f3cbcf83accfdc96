"""What is proposed about a problem, until a linked record has done it."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.propose_measures import propose_measures
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import TALK, Staff, record_item, record_talk


def to_do(desk: Desk, record_id: str) -> list[str]:
    """Labels of what is still proposed."""
    proposed = propose_measures(desk, record_id=record_id)
    return [one.label for one in proposed.to_do] if proposed else []


def test_the_chain_from_the_problem_to_its_measure(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff, nature="倾向性").id
    assert to_do(desk, item) == ["登记警示教育", "登记提醒谈话"]
    people = [PersonGiven(staff.head, "talker"), PersonGiven(staff.driver, "talkee")]
    link = LinkGiven(item, "针对问题谈话")
    talk = record_entry(desk, kind="talk", answers=TALK, people=people, links=[link]).id
    assert to_do(desk, item) == ["登记警示教育"]
    withdraw_entry(desk, record_id=talk, reason="登记错了")
    assert to_do(desk, item) == ["登记警示教育", "登记提醒谈话"]


def test_no_nature_another_kind_or_a_withdrawn_problem(desk: Desk, staff: Staff) -> None:
    assert propose_measures(desk, record_id=record_item(desk, staff).id) is None
    assert propose_measures(desk, record_id=record_talk(desk, staff).id) is None
    item = record_item(desk, staff, nature="苗头性").id
    withdraw_entry(desk, record_id=item, reason="登记错了")
    assert propose_measures(desk, record_id=item) is None
