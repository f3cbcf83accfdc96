"""Lists hold the right ids in the right order, through an index."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.dialects import sqlite

from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.lists import Wanted, select_ids
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker


def test_order_ties_and_direction(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        days = [date(2026, 1, 2), date(2026, 1, 1), date(2026, 1, 2)]
        talks = [maker.talk(books, happened_on=day) for day in days]
        maker.session(books)
    wanted = [one.id for one in sorted(talks, key=lambda one: (str(one.happened_on), one.id))]
    with store.reading() as books:
        assert books.record_ids("talk", descending=False) == wanted
        assert books.record_ids("talk") == wanted[::-1]


def test_filters(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        old = maker.talk(books, happened_on=date(2025, 12, 31), state="recorded")
        new = maker.talk(books, happened_on=date(2026, 1, 1), state="draft")
        gone = maker.talk(books, state="recorded")
        books.replace(replace(gone, withdrawn_at=gone.entered_at, withdrawn_reason="录错"))
        books.index(new.id, "提醒谈话")
        books.index(gone.id, "提醒谈话")
    with store.reading() as books:
        assert books.record_ids("talk", year=2025) == [old.id]
        assert books.record_ids("talk", state="draft") == [new.id]
        assert books.record_ids("talk", withdrawn=True) == [gone.id]
        assert books.record_ids("talk", text="提醒") == [new.id]
        assert books.record_ids("talk", text="提醒", year=2025) == []
        assert books.count("talk") == 2
        assert books.count("talk", withdrawn=True) == 1


def test_a_commitment_is_of_its_own_year(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        made = maker.commitment(books, year=2024, happened_on=date(2026, 1, 1))
    with store.reading() as books:
        assert books.record_ids("commitment", year=2024, order_by="signed_on") == [made.id]
        assert books.record_ids("commitment", year=2026) == []


@pytest.mark.parametrize("year", [0, -1, 10_000, 10**30])
def test_no_such_year_no_records(store: Store, maker: Maker, year: int) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
        maker.commitment(books)
    with store.reading() as books:
        assert books.record_ids("talk", year=year) == []
        assert books.count("commitment", year=year) == 0


def test_lists_are_ordered_by_columns_of_the_kind(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        late = maker.rectification(books, due_on=date(2026, 9, 1))
        soon = maker.rectification(books, due_on=date(2026, 4, 1))
    with store.reading() as books:
        ids = books.record_ids("rectification", order_by="due_on", descending=False)
        assert ids == [soon.id, late.id]
        with pytest.raises(ValueError, match="cannot be ordered"):
            books.record_ids("rectification", order_by="starts_at")


@pytest.mark.parametrize("order_by", ["happened_on", "title", "number", "entered_at", "state"])
def test_a_list_is_read_from_its_index_alone(store: Store, order_by: str) -> None:
    query = select_ids(Wanted(kind="talk"), order_by, descending=True)
    sql = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    connection = connect(store.path, read_only=True)
    plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}"))
    connection.close()
    assert f"COVERING INDEX ix_record_list_kind_{order_by}" in plan
    assert "TEMP B-TREE" not in plan


def test_few_hits_are_not_looked_for_along_the_list(store: Store) -> None:
    wanted = Wanted(kind="talk", text="罕见")
    query = select_ids(wanted, "happened_on", descending=True, rare=True)
    sql = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    connection = connect(store.path, read_only=True)
    plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}"))
    connection.close()
    assert plan.startswith("SEARCH record USING INDEX sqlite_autoindex_record_1 (id=?)")
