"""What a session may count for, by its day."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.acts.list_ties import list_ties
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import show_entry
from tests.acts.office import Staff, attendance


def item(desk: Desk, words: str, due_on: str, **answers: object) -> str:
    """Put something on the plan."""
    given = {"year": int(due_on[:4]), "item": words, "due_on": due_on} | answers
    return record_entry(desk, kind="plan_item", answers=given).id


def titles(desk: Desk, on: date | None = None, kind: str = "study_session") -> list[str]:
    """What is offered, in order."""
    return [one.title for one in list_ties(desk, kind=kind, on=on)]


def test_items_of_the_year_campaigns_that_run_and_fresh_documents(desk: Desk) -> None:
    item(desk, "年底的事", "2026-12-20")
    item(desk, "三月的事", "2026-03-31")
    item(desk, "明年的事", "2027-03-31")
    span = {"starts_on": "2026-03-01", "ends_on": "2026-05-31"}
    record_entry(desk, kind="campaign", answers={"name": "专项教育"} | span)
    paper = {"issuer": "县纪委", "title": "通报", "received_on": "2026-03-05"}
    record_entry(desk, kind="incoming_document", answers=paper)
    assert titles(desk) == ["三月的事", "年底的事", "专项教育", "通报"]
    assert titles(desk, date(2026, 3, 3)) == ["三月的事", "年底的事", "专项教育"]
    assert titles(desk, date(2027, 6, 1)) == ["明年的事"]
    assert titles(desk, kind="talk") == ["三月的事", "年底的事", "专项教育"]
    assert titles(desk, kind="person") == []


def test_what_is_done_comes_last_and_what_is_dropped_is_not_offered(desk: Desk) -> None:
    done = item(desk, "办完的事", "2026-03-01")
    dropped = item(desk, "不办的事", "2026-03-02")
    item(desk, "待办的事", "2026-11-30")
    given = {"done_on": "2026-03-01", "result": "办了。"}
    advance_entry(desk, record_id=done, step="complete", answers=given)
    given = {"dropped_on": "2026-03-02", "reason": "撤销"}
    advance_entry(desk, record_id=dropped, step="drop", answers=given)
    found = list_ties(desk, kind="study_session")
    assert [(one.title, one.is_open) for one in found] == [("待办的事", True), ("办完的事", False)]
    chosen = list_ties(desk, kind="study_session", chosen=[dropped])
    assert {one.id for one in chosen} >= {dropped}


def test_one_session_counts_for_several_and_each_shows_it(desk: Desk, staff: Staff) -> None:
    ids = [item(desk, words, "2026-03-31") for words in ("事项甲", "事项乙")]
    answers = {"session_type": "集中学习", "topic": "准则", "starts_at": "2026-03-09T14:00"}
    links = [LinkGiven(one.id, one.link_as) for one in list_ties(desk, kind="study_session")]
    people = attendance(staff, ("到会", None))
    session = record_entry(desk, kind="study_session", answers=answers, people=people, links=links)
    assert {one.id for one in show_entry(desk, record_id=session.id).linked} == set(ids)
    for one in ids:
        (tied,) = show_entry(desk, record_id=one).linked
        assert (tied.number, tied.outgoing) == (session.number, False)
