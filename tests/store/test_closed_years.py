"""A closed year stays as it is, whatever comes by; what is carried over is worked on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.filing import Amendment
from cleanedu_desktop.records.record import RecordLink, StepTaken
from cleanedu_desktop.records.talk import Talk
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.writing_books import WritingBooks
from tests.store.filed_items import closed, filed
from tests.store.make_records import NOON, Maker
from tests.store.test_attachment_books import attachment

NEXT_YEAR = date(2027, 1, 5)
Change = Callable[[WritingBooks, Talk], None]


def _step(record_id: str) -> StepTaken:
    return StepTaken(
        id=str(uuid4()),
        record_id=record_id,
        step="check",
        position=0,
        taken_on=NEXT_YEAR,
        entered_at=NOON,
    )


def _link(from_id: str, to_id: str) -> RecordLink:
    return RecordLink(id=str(uuid4()), from_id=from_id, to_id=to_id, link_as="依据")


CHANGES: dict[str, Change] = {
    "corrected": lambda books, talk: books.replace(replace(talk, title="改过")),
    "moved into another year": lambda books, talk: books.replace(
        replace(talk, happened_on=NEXT_YEAR)
    ),
    "withdrawn": lambda books, talk: books.replace(
        replace(talk, withdrawn_at=NOON, withdrawn_reason="误录")
    ),
    "a step": lambda books, talk: books.add_step(_step(talk.id)),
    "an attachment": lambda books, talk: books.add_attachments([attachment(talk.id, 0)]),
    "a link": lambda books, talk: books.add_links([_link(talk.id, talk.id)]),
    "taken out of the file": lambda books, talk: books.replace_filed(
        replace(books.filed_of([talk.id])[talk.id], taken_out_at=NOON, taken_out_reason="误归")
    ),
}


@pytest.mark.parametrize("how", CHANGES)
@pytest.mark.parametrize("carried", [False, True])
def test_a_record_changes_only_if_it_was_carried_over(
    store: Store, maker: Maker, how: str, carried: bool
) -> None:
    with store.writing("close_year") as books:
        talk = maker.talk(books)
        books.add_filed([filed(talk.id)])
        books.add_closed_year(closed(carried=[talk.id] if carried else []))
    if carried:
        with store.writing("correct_entry") as books:
            CHANGES[how](books, talk)
        return
    before = store.path.read_bytes()
    with pytest.raises(OfficeProblem, match="更正说明"), store.writing("correct_entry") as books:
        CHANGES[how](books, talk)
    assert store.path.read_bytes() == before


def test_nothing_is_entered_into_it_any_more(store: Store, maker: Maker) -> None:
    with store.writing("close_year") as books:
        other = maker.talk(books, happened_on=NEXT_YEAR)
        books.add_closed_year(closed())
    with pytest.raises(OfficeProblem, match="不能再登记"), store.writing("record_entry") as books:
        maker.talk(books)
    with pytest.raises(OfficeProblem, match="已经关闭"), store.writing("correct_entry") as books:
        books.replace(replace(other, happened_on=date(2026, 12, 31)))


def test_other_years_filing_and_amending_go_on(store: Store, maker: Maker) -> None:
    with store.writing("close_year") as books:
        talk = maker.talk(books)
        books.add_closed_year(closed())
    with store.writing("file_items") as books:
        later = maker.talk(books, happened_on=NEXT_YEAR)
        books.add_links([_link(later.id, talk.id)])
        books.add_filed([filed(talk.id)])
        books.add_amendment(
            Amendment(
                id=str(uuid4()),
                record_id=talk.id,
                position=0,
                words="地点应为二楼会议室",
                reason="笔误",
                made_by="文书",
                made_at=NOON,
            )
        )
    with store.reading() as books:
        assert books.filed_of([talk.id]) and books.amendments_of([talk.id])
