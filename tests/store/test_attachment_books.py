"""Attachments are listed in order, found by a beginning, and marked when they are removed."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import Attachment
from cleanedu_desktop.store.store import Store
from tests.store.attachment_files import digest_of
from tests.store.make_records import NOON, Maker


def attachment(record_id: str, position: int, content: bytes = b"one") -> Attachment:
    return Attachment(
        id=str(uuid4()),
        record_id=record_id,
        position=position,
        digest=digest_of(content),
        name="签字页.pdf",
        media_type="application/pdf",
        bytes=len(content),
        added_at=NOON,
    )


def test_attachments_are_kept_in_order(store: Store, maker: Maker) -> None:
    with store.writing("attach_files") as books:
        record_id = maker.talk(books).id
        first, second = attachment(record_id, 0), attachment(record_id, 1, b"two")
        books.add_attachments([second, first])
    with store.reading() as books:
        assert [one.id for one in books.attachments_of(record_id)] == [first.id, second.id]
        assert books.attachments_of(str(uuid4())) == []
        found = books.attachment(first.id[:8])
        assert (found.name, found.added_at, found.version) == ("签字页.pdf", NOON, 1)


def test_photos_are_counted_with_their_record(store: Store, maker: Maker) -> None:
    """Removed ones are not, nor what is no photo."""
    with store.writing("attach_files") as books:
        one, none = maker.talk(books).id, maker.talk(books).id
        photos = [replace(attachment(one, at), role="photo") for at in range(3)]
        books.add_attachments([*photos, attachment(one, 3), attachment(none, 0)])
    with store.writing("attach_files") as books:
        books.remove_attachment(photos[0].id, "重复了", NOON)
    with store.reading() as books:
        assert books.photos_of([one, none]) == {one: 2}
        assert [whole.photos for whole in books.wholes([one, none])] == [2, 0]


def test_a_removed_one_stays_marked_and_its_content_needed(store: Store, maker: Maker) -> None:
    with store.writing("attach_files") as books:
        record_id = maker.talk(books).id
        kept, removed = attachment(record_id, 0), attachment(record_id, 1, b"two")
        books.add_attachments([kept, removed])
    with store.writing("attach_files") as books:
        books.remove_attachment(removed.id, "添错了", NOON)
    with store.reading() as books:
        assert [one.id for one in books.attachments_of(record_id)] == [kept.id]
        (_, seen) = books.attachments_of(record_id, with_removed=True)
        assert (seen.removed_at, seen.removed_reason, seen.version) == (NOON, "添错了", 2)
        needed = books.contents_needed()
        assert {one: kept.bytes for one, kept in needed.items()} == {
            digest_of(b"one"): 3,
            digest_of(b"two"): 3,
        }
        assert needed[digest_of(b"two")].names == ("T2026-0001 “签字页.pdf”",)
    with pytest.raises(OfficeProblem, match="已经移除过了"), store.writing("attach_files") as books:
        books.remove_attachment(removed.id, "再移一次", NOON)


@pytest.mark.parametrize("meant", ["", "%", "没有", "zzzz"])
def test_nobody_is_meant_by_other_words(store: Store, maker: Maker, meant: str) -> None:
    with store.writing("attach_files") as books:
        books.add_attachments([attachment(maker.talk(books).id, 0)])
    with store.reading() as books, pytest.raises(OfficeProblem, match="没有编号为"):
        books.attachment(meant)


def test_a_beginning_of_several_is_refused(store: Store, maker: Maker) -> None:
    with store.writing("attach_files") as books:
        record_id = maker.talk(books).id
        twins = [attachment(record_id, at) for at in range(2)]
        for at, one in enumerate(twins):
            one.id = f"aaaa{at}{one.id[5:]}"
        books.add_attachments(twins)
    with store.reading() as books:
        assert books.attachment("aaaa1").position == 1
        with pytest.raises(OfficeProblem, match="有多个附件"):
            books.attachment("aaaa")


def test_the_contents_lie_beside_the_store_and_know_it(store: Store) -> None:
    added = store.attachments.add([b"one"])
    assert store.attachments.path == store.path.with_name("attachments.db")
    assert store.attachments.path.exists()
    with store.reading() as books:
        assert books.store_id() == store.attachments.store_id
    assert store.attachments.digests() == {added.digest}


def test_who_holds_a_content_is_told_by_number(store: Store, maker: Maker) -> None:
    with store.writing("attach_files") as books:
        first, second, gone = (maker.talk(books) for _ in range(3))
        removed = attachment(second.id, 1, b"two")
        books.add_attachments(
            [
                attachment(first.id, 0),
                attachment(first.id, 1),
                attachment(second.id, 0),
                attachment(gone.id, 0),
                removed,
            ]
        )
        books.remove_attachment(removed.id, "添错了", NOON)
        books.replace(replace(gone, withdrawn_at=NOON, withdrawn_reason="重复"))
    with store.reading() as books:
        found = books.holders_of([digest_of(b"one"), digest_of(b"two"), digest_of(b"three")])
    assert found == {digest_of(b"one"): [first.number, second.number]}
