"""The recycle bin."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_withdrawn import list_withdrawn
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import Staff, on_day, record_item, record_talk


def test_all_kinds_stand_there_newest_first_until_put_back(desk: Desk, staff: Staff) -> None:
    assert list_withdrawn(desk) == []
    talk, item = record_talk(desk, staff), record_item(desk, staff)
    withdraw_entry(desk, record_id=talk.id, reason="重复登记")
    later = on_day(desk, date(2026, 3, 12))
    withdraw_entry(later, record_id=item.id, reason="登记有误")
    found = list_withdrawn(desk)
    assert [(one.kind, one.number, one.reason) for one in found] == [
        ("rectification", item.number, "登记有误"),
        ("talk", talk.number, "重复登记"),
    ]
    assert found[0].withdrawn_at == later.clock()
    put_back_entry(desk, record_id=item.id)
    assert [one.id for one in list_withdrawn(desk)] == [talk.id]
