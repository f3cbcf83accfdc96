"""A damaged store comes back with what can be read, and all of it is found again."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.rescue_store import rescue_store
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.connect import connect
from tests.acts.office import Staff, record_talk


def _spoil(desk: Desk, *statements: str) -> None:
    desk.store.close()
    connection = connect(desk.folders.store_file)
    connection.execute("PRAGMA foreign_keys = OFF")
    for one in statements:
        connection.execute(one)
    connection.close()


def test_what_lost_its_words_is_found_again(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff, content="对照检查公务接待")
    _spoil(desk, "DELETE FROM search_text", "DELETE FROM talk")
    rescued = rescue_store(desk.folders, clock=desk.clock)
    assert (rescued.records, rescued.from_history, rescued.lost) == (4, 1, 0)
    assert "由修改历史补回" in rescued.sentence
    again = open_desk(desk.folders, clock=desk.clock)
    with again.store:
        assert again.store.check().sound
        assert [one.id for one in find_entries(again, text="公务接待")] == [talk.id]


def test_where_there_is_nothing_nothing_is_done(desk: Desk) -> None:
    desk.store.close()
    desk.folders.store_file.write_bytes(b"\0" * 9000)
    with pytest.raises(OfficeProblem, match="没有抢救"):
        rescue_store(desk.folders, clock=desk.clock)
    assert desk.folders.store_file.read_bytes() == b"\0" * 9000
