"""Advice on entries that are in the books."""

from __future__ import annotations

from cleanedu_desktop.acts.advise_on_entry import advise_on_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import Staff, attendance, record_item, record_session


def test_advice_stays_until_it_is_mended(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff, driver=("请假", None))
    assert advise_on_entry(desk, record_id=session.id) == ["李䶮请假或缺席，没有写原因。"]
    people = attendance(staff, ("请假", "出车"))
    correct_entry(desk, record_id=session.id, people=people)
    assert advise_on_entry(desk, record_id=session.number) == []


def test_a_withdrawn_entry_is_left_in_peace(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff)
    assert "还没有写整改时限。" in advise_on_entry(desk, record_id=item.id)
    withdraw_entry(desk, record_id=item.id, reason="登记错了")
    assert advise_on_entry(desk, record_id=item.id) == []
