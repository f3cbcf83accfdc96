"""Checking the store."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.check_store import check_store
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import NoOfficeYet
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff


def test_a_sound_store_is_called_sound_also_while_it_is_held(desk: Desk, staff: Staff) -> None:
    held = check_store(desk.folders)
    assert held.sound
    assert any("3 条" in one for one in held.sentences)
    desk.store.close()
    assert check_store(desk.folders).sound


def test_a_damaged_store_is_told(desk: Desk, staff: Staff) -> None:
    desk.store.close()
    damaged = desk.folders.data / "store.db"
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
