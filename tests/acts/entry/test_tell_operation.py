"""Operations in words."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.tell_operation import tell_operation, user_names
from cleanedu_desktop.acts.record_commitments import record_commitments
from tests.acts.office import Staff, record_talk


def test_one_record_is_named_and_several_are_counted(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    record_commitments(desk, person_ids=[staff.head, staff.clerk], answers={"year": 2026})
    with desk.store.reading() as books:
        many, one = [tell_operation(books, each) for each in books.undoable(2)]
        assert user_names(books) == {desk.user.id: "文书"}
    assert many.what == "批量生成承诺书，共 2 条记录"
    assert one.what == f"新增 {talk.number}《提醒谈话 · 沈雅琴》"
    assert (one.who, one.at) == ("文书", desk.clock())
