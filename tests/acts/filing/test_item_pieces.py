"""An item is the record, who signed in, and what is attached; pages are counted as printed."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.filing.item_pieces import pieces_of, signed_ids
from tests.acts.office import Staff, record_session, record_talk
from tests.store.test_attachment_books import attachment


def test_a_session_is_its_record_and_its_sign_in_sheet(desk: Desk, staff: Staff) -> None:
    ids = [record_session(desk, staff).id, record_talk(desk, staff).id]
    with desk.store.reading() as books:
        found = pieces_of(desk, books, books.rows(ids))
        assert signed_ids(books, ids) == frozenset()
    session, talk = (found[one] for one in ids)
    assert [(one.title, one.pages) for one in session] == [
        ("学习教育（会议）记录", 2),
        ("签到表", 1),
    ]
    assert [one.form_id for one in talk] == ["talk"]


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
        assert signed_ids(books, [talk]) == {talk}
    assert [one.title for one in found] == ["signed_copy", "其他", "photo"]


def test_a_file_takes_as_many_pages_as_it_has(desk: Desk, staff: Staff) -> None:
    """One page of a paper is one, however long the paper is; what nobody looked into is one."""
    talk = record_talk(desk, staff).id
    known = ((None, 3), (2, 3), (None, None))
    with desk.store.writing("attach_files") as books:
        books.add_attachments(
            replace(attachment(talk, place), page=page, pages=pages)
            for place, (page, pages) in enumerate(known)
        )
    with desk.store.reading() as books:
        found = pieces_of(desk, books, books.rows([talk]))[talk]
    assert [one.pages for one in found if one.attachment_id] == [3, 1, 1]


def test_a_paper_of_which_a_page_is_lacking_is_not_signed_yet(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    copy = replace(attachment(talk, 0), role="signed_copy", paper="talk", page=1, pages=2)
    with desk.store.writing("attach_files") as books:
        books.add_attachments([copy])
    with desk.store.reading() as books:
        (_, piece) = pieces_of(desk, books, books.rows([talk]))[talk]
        assert (piece.sort, signed_ids(books, [talk])) == ("other", frozenset())


def test_pages_are_counted_once_for_each_version(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    with desk.store.reading() as books:
        pieces_of(desk, books, books.rows([talk]))
        desk.pages = dict.fromkeys(desk.pages, 7)
        (piece, *_) = pieces_of(desk, books, books.rows([talk]))[talk]
    assert piece.pages == 7
    correct_entry(desk, record_id=talk, answers={"place": "二楼会议室"})
    with desk.store.reading() as books:
        (piece, *_) = pieces_of(desk, books, books.rows([talk]))[talk]
    assert piece.pages == 1
