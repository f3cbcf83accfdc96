"""Restoring for the window: what is refused is told, not raised."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.restore_backup import Restored
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.restore_books import restore_books
from cleanedu_desktop.ui.routes import Restoring
from tests.ui.conftest import clock


def test_it_comes_back_or_says_why(folders: Folders, tmp_path: Path) -> None:
    desk = open_desk(folders, clock=clock)
    made = back_up(desk)
    result, key = restore_books(folders, Restoring(made.path), desk)
    assert isinstance(result, Restored)
    assert key is None
    result, _ = restore_books(folders, Restoring(tmp_path / "无"), None)
    assert isinstance(result, OfficeProblem)
    other = open_desk(folders, clock=clock)
    held, _ = restore_books(folders, Restoring(made.path), None)
    assert isinstance(held, OfficeProblem)
    other.close()
