"""What was filed changes by whole entries; its number and record never do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreFault
from tests.store.filed_items import closed, filed
from tests.store.make_records import NOON, Maker


def test_an_entry_is_replaced_but_not_its_number(store: Store, maker: Maker) -> None:
    with store.writing("file_items") as books:
        talk = maker.talk(books).id
        books.add_filed([filed(talk)])
    with store.writing("correct_filing") as books:
        (kept,) = books.filed_items()
        books.replace_filed(replace(kept, pages=5))
    with store.reading() as books:
        (now,) = books.filed_items()
        assert (now.pages, now.version) == (5, 2)
        assert [one.act for one in books.changes_of(talk)][-1] == "correct_filing"
    with pytest.raises(OfficeProblem, match="改"), store.writing("correct_filing") as books:
        books.replace_filed(replace(kept, pages=6))
    with pytest.raises(StoreFault), store.writing("correct_filing") as books:
        books.replace_filed(replace(now, number="Z109-WS·2026-D30-DZB-0009"))


def test_a_year_closed_and_opened_in_one_transaction_is_open(store: Store, maker: Maker) -> None:
    with store.writing("close_year") as books:
        made = closed()
        books.add_closed_year(made)
        (kept,) = books.closed_years()
        again: dict[str, Any] = {
            "reopened_at": NOON,
            "reopened_by": "负责人",
            "reopened_reason": "补录",
        }
        books.replace_closed_year(replace(kept, **again))
        maker.talk(books)
    with store.reading() as books:
        assert books.closed_years() == []
