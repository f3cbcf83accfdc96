"""The file is listed in order, found by record and by a part of its numbers."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.filing import Amendment
from cleanedu_desktop.store.store import Store
from tests.store.filed_items import closed, filed
from tests.store.make_records import NOON, Maker


def test_filed_items_come_in_the_order_of_their_numbers(store: Store, maker: Maker) -> None:
    with store.writing("file_items") as books:
        talks = [maker.talk(books).id for _ in range(3)]
        books.add_filed([filed(talks[0], 3), filed(talks[1], 1)])
        books.add_filed([filed(talks[2], 2, taken_out_at=NOON, taken_out_reason="误归")])
    with store.reading() as books:
        assert [one.serial for one in books.filed_items(2026)] == [1, 3]
        assert [one.serial for one in books.filed_items(with_taken_out=True)] == [1, 2, 3]
        assert books.filed_items(2025) == []
        assert {key: one.serial for key, one in books.filed_of(talks).items()} == {
            talks[0]: 3,
            talks[1]: 1,
        }


def test_a_number_or_a_part_of_it_leads_to_the_record(store: Store, maker: Maker) -> None:
    with store.writing("file_items") as books:
        talk = maker.talk(books).id
        books.add_filed([filed(talk)])
    with store.reading() as books:
        assert books.filed_item("Z109-WS·2026-D30-DZB-0001").record_id == talk
        assert books.ids_filed_as("2026-D30") == [talk]
        assert books.ids_filed_as("%") == books.ids_filed_as(" ") == []
        with pytest.raises(OfficeProblem, match="没有档号"):
            books.filed_item("Z109-WS·2026-D30-DZB-0002")


def test_closed_years_and_amendments_are_listed(store: Store, maker: Maker) -> None:
    again = {"reopened_at": NOON, "reopened_by": "负责人", "reopened_reason": "补录"}
    with store.writing("close_year") as books:
        talk = maker.talk(books, happened_on=None).id
        books.add_closed_year(closed(2025, **again))
        books.add_closed_year(closed(2026, carried=[talk]))
        given: dict[str, Any] = {"record_id": talk, "made_by": "文书", "made_at": NOON}
        for place in (1, 0):
            words = f"第{place}处"
            books.add_amendment(
                Amendment(id=str(uuid4()), position=place, words=words, reason="笔误", **given)
            )
    with store.reading() as books:
        assert [one.carried for one in books.closed_years()] == [[talk]]
        assert [one.year for one in books.closed_years(with_reopened=True)] == [2025, 2026]
        assert [one.words for one in books.amendments_of([talk])[talk]] == ["第0处", "第1处"]
