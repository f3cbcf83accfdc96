"""Every record comes without ties in one query, and everyone's absences in two."""

from __future__ import annotations

from datetime import UTC, date, datetime

from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker


def test_every_record_with_its_answers_but_no_withdrawn_one(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books, answers={"content": "谈了作风。"}, late_reason="转录：档案柜")
        maker.talk(
            books, withdrawn_at=datetime(2026, 3, 6, tzinfo=UTC), withdrawn_reason="登记错了"
        )
        register = maker.register(books)
    with store.reading() as books:
        said = {one.id: one for one in books.said_by_all()}
    assert set(said) == {talk.id, register.id}
    assert said[talk.id].answers == {"content": "谈了作风。"}
    assert said[talk.id].happened_on == date(2026, 3, 5)
    assert said[talk.id].entered_at.tzinfo is not None
    assert said[talk.id].late_reason == "转录：档案柜"


def test_absences_of_everyone(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        here = maker.person(books, name="甲")
        gone = maker.person(books, name="乙", state="moved_out", moved_out_on=date(2026, 3, 1))
    with store.reading() as books:
        assert books.absences() == {here.id: [], gone.id: [(date(2026, 3, 1), date.max)]}
