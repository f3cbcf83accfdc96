"""Pages are tied to a record in one transaction, each once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.signed.keep_pages import PageKept, keep_pages
from cleanedu_desktop.acts.signed.read_code import paper_of
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk

DAY = date(2026, 3, 9)


@pytest.fixture
def page(desk: Desk, staff: Staff) -> PageKept:
    record_talk(desk, staff)
    added = desk.store.attachments.add([b"page"])
    with desk.store.reading() as books:
        (record,) = books.rows(books.ids_meant("T2026-0001"))
    to = paper_of(desk, record, "TALK", 1, 2)
    return PageKept(to=to, name="1.pdf", media_type="application/pdf", digest=added.digest, bytes=4)


def test_what_is_lacking_is_told(desk: Desk, page: PageKept) -> None:
    done = keep_pages(desk, [page], signed_on=DAY)
    assert ([one.put for one in done.placed], done.record.lacking) == (["taken"], (2,))
    assert not done.record.signed
    assert done.operation


def test_one_content_may_be_two_pages_but_not_one_twice(desk: Desk, page: PageKept) -> None:
    second = replace(page, to=replace(page.to, page=2))
    done = keep_pages(desk, [page, second, page], signed_on=DAY)
    assert [one.put for one in done.placed] == ["taken", "taken", "already"]
    assert done.record.lacking == ()
    assert keep_pages(desk, [page], signed_on=DAY).operation == ""


def test_another_copy_is_added_only_where_it_is_wanted(desk: Desk, page: PageKept) -> None:
    keep_pages(desk, [page], signed_on=DAY)
    other = replace(page, digest=desk.store.attachments.add([b"other"]).digest)
    assert keep_pages(desk, [other], signed_on=DAY).placed[0].put == "again"
    assert keep_pages(desk, [other], signed_on=DAY, anyway=True).placed[0].put == "taken"


def test_a_withdrawn_record_stands_still(desk: Desk, page: PageKept) -> None:
    withdraw_entry(desk, record_id="T2026-0001", reason="记错了")
    with pytest.raises(OfficeProblem, match="已撤回"):
        keep_pages(desk, [page], signed_on=DAY)
