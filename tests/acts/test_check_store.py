"""Checking the store."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.check_store import check_store
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import NoOfficeYet, open_desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.connect import connect
from tests.acts.office import Staff, record_talk


def test_a_sound_store_is_called_sound_also_while_it_is_held(desk: Desk, staff: Staff) -> None:
    held = check_store(desk.folders)
    assert held.sound
    assert any("3 条" in one for one in held.sentences)
    desk.store.close()
    assert check_store(desk.folders).sound


def test_a_damaged_store_is_told(desk: Desk, staff: Staff) -> None:
    desk.store.close()
    damaged = desk.folders.data / "store.cleanedu"
    with damaged.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 40_000)
    try:
        told = check_store(desk.folders)
    except OfficeProblem as problem:
        assert "损坏" in problem.sentence
    else:
        assert not told.sound


def test_without_a_store_it_says_so(folders: Folders) -> None:
    with pytest.raises(NoOfficeYet):
        check_store(folders)


def test_a_damaged_search_text_is_made_anew_from_the_record(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff, content="说了采购的事")
    with desk.store.reading() as books:
        before = books.indexed_text(talk.id)
    desk.store.close()
    connection = connect(desk.store.path)
    connection.execute("UPDATE search_text SET text = replace(text, '采购', '接待')")
    connection.close()
    told = check_store(desk.folders)
    assert told.sound
    assert any("已重新建立" in one for one in told.sentences)
    again = open_desk(desk.folders, clock=desk.clock)
    with again.store.reading() as books:
        assert books.indexed_text(talk.id) == before
        assert books.find("采购的事") == [talk.id]
        assert books.find("接待的事") == []
    again.store.close()
    assert not any("已重新建立" in one for one in check_store(desk.folders).sentences)
