"""Attachments that are there are described and placed; removed ones stand still."""

from __future__ import annotations

from uuid import uuid4

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreFault
from tests.store.make_records import NOON, Maker
from tests.store.test_attachment_books import attachment


def test_they_are_described_and_placed(store: Store, maker: Maker) -> None:
    with store.writing("attach_files") as books:
        record_id = maker.talk(books).id
        first, second = attachment(record_id, 0), attachment(record_id, 1, b"two")
        books.add_attachments([first, second])
    with store.writing("describe_attachment") as books:
        books.describe_attachment(first.id, role="photo", caption="会场")
        books.place_attachments({first.id: 1, second.id: 0})
    with store.reading() as books:
        shown = books.attachments_of(record_id)
    assert [(one.id, one.role, one.caption) for one in shown] == [
        (second.id, "", ""),
        (first.id, "photo", "会场"),
    ]
    assert store.check().sound


def test_a_removed_one_stands_still(store: Store, maker: Maker) -> None:
    with store.writing("attach_files") as books:
        one = attachment(maker.talk(books).id, 0)
        books.add_attachments([one])
        books.remove_attachment(one.id, "添错了", NOON)
    with pytest.raises(OfficeProblem), store.writing("describe_attachment") as books:
        books.describe_attachment(one.id, role="photo", caption="")
    with pytest.raises(StoreFault), store.writing("move_attachment") as books:
        books.place_attachments({str(uuid4()): 0})
