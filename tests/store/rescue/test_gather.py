"""A record's row and the history's text of it have the columns of its kind."""

from __future__ import annotations

from cleanedu_desktop.store import tables
from cleanedu_desktop.store.rescue.gather import is_complete, parts_of, side_of


def test_a_talk_has_its_side_table_and_a_register_has_none() -> None:
    assert side_of(tables.record, {"kind": "talk"}) is tables.talk
    assert side_of(tables.record, {"kind": "regulation"}) is None
    assert side_of(tables.person_tie, {"role": "talker"}) is None


def test_a_record_without_its_side_is_not_complete() -> None:
    side = {"talk_type": "提醒谈话", "starts_at": "2026-03-05T09:00"}
    assert is_complete(tables.record, {"id": "a", "kind": "talk", **side})
    assert not is_complete(tables.record, {"id": "a", "kind": "talk"})
    assert is_complete(tables.record, {"id": "a", "kind": "regulation"})


def test_the_text_says_which_tables_it_holds() -> None:
    assert parts_of(tables.record, '{"kind":"talk"}') == [tables.record, tables.talk]
    assert parts_of(tables.record, '{"kind":"regulation"}') == [tables.record]
    assert parts_of(tables.step_taken, "{}") == [tables.step_taken]
