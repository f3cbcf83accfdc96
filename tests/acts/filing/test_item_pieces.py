"""An item is the record, who signed in, and what is attached; pages are counted as printed."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.filing.item_pieces import is_signed, pieces_of
from tests.acts.office import Staff, record_session, record_talk
from tests.store.test_attachment_books import attachment


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


def test_a_scan_of_the_signed_paper_stands_for_the_print(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    with desk.store.writing("attach_files") as books:
        roles = ("photo", "", "signed_copy")
        books.add_attachments(
            replace(attachment(talk, place), role=role, name=role or "其他")
            for place, role in enumerate(roles)
        )
    with desk.store.reading() as books:
        found = pieces_of(desk, books, books.rows([talk]))[talk]
    assert [one.title for one in found] == ["signed_copy", "其他", "photo"] and is_signed(found)
