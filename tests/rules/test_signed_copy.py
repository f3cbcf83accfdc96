"""Which pages of a paper have come home."""

from __future__ import annotations

from datetime import UTC, datetime

from cleanedu_desktop.records.attachment import SIGNED_COPY, Attachment
from cleanedu_desktop.rules.signed_copy import is_signed, lacking_pages, signed_pages


def copy(
    at: int, page: int | None, pages: int | None, paper: str = "TALK", role: str = SIGNED_COPY
) -> Attachment:
    return Attachment(
        id=str(at),
        record_id="x",
        position=at,
        digest="0" * 64,
        name="1.pdf",
        media_type="application/pdf",
        bytes=1,
        added_at=datetime(2026, 3, 9, tzinfo=UTC),
        role=role,
        paper=paper,
        page=page,
        pages=pages,
    )


def test_pages_are_in_order_of_paper_and_number() -> None:
    there = [
        copy(0, 2, 2, "B"),
        copy(1, None, None, "A"),
        copy(2, 1, 2, "B"),
        copy(3, None, None, "", ""),
        copy(4, 1, 1, "A"),
    ]
    assert [one.position for one in signed_pages(there)] == [2, 0, 4, 1]
    assert [one.position for one in signed_pages(there, "A")] == [4, 1]


def test_the_printing_that_lacks_the_fewest_counts() -> None:
    assert lacking_pages([], "TALK") == ()
    assert lacking_pages([copy(0, 1, 3), copy(1, 3, 3)], "TALK") == (2,)
    assert lacking_pages([copy(0, 1, 3), copy(1, 1, 1)], "TALK") == ()
    assert lacking_pages([copy(0, None, None)], "TALK") == ()


def test_a_paper_is_signed_when_all_its_pages_are_there() -> None:
    """One whole paper is enough; a file whose own pages are known is one."""
    assert not is_signed([])
    assert not is_signed([copy(0, 1, 1, role="photo")])
    assert not is_signed([copy(0, 1, 2)])
    assert is_signed([copy(0, 1, 2), copy(1, 2, 2)])
    assert is_signed([copy(0, 1, 2, "A"), copy(1, 1, 1, "B")])
    assert is_signed([copy(0, None, 3, "")])
