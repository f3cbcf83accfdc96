"""An item is the record, who signed in, and what is attached; pages are counted as printed."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.filing.item_pieces import is_signed, pieces_of
from tests.acts.office import Staff, record_session, record_talk


def test_a_session_is_its_record_and_its_sign_in_sheet(desk: Desk, staff: Staff) -> None:
    ids = [record_session(desk, staff).id, record_talk(desk, staff).id]
    with desk.store.reading() as books:
        found = pieces_of(desk, books, books.rows(ids))
    session, talk = (found[one] for one in ids)
    assert [(one.title, one.pages) for one in session] == [
        ("学习教育（会议）记录", 2),
        ("签到表", 1),
    ]
    assert [one.form_id for one in talk] == ["talk"]
    assert not is_signed(session)
