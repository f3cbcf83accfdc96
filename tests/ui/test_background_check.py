"""Checking behind the window's back: due, out of the way of any act, and told when unsound."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts import check_when_due as checks
from cleanedu_desktop.acts.check_when_due import read_last
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.stopping import Stop, Stopped
from cleanedu_desktop.store.tell_errors import StoreDamaged
from cleanedu_desktop.ui.background_check import BackgroundCheck
from cleanedu_desktop.ui.office_work import OfficeWork
from tests.ui.conftest import idle
from tests.ui.damaged import damage


@pytest.fixture
def check(work: OfficeWork) -> Iterator[BackgroundCheck]:
    """Of the open sample office."""
    made = BackgroundCheck(work)
    yield made
    made.close()
    # Left to the collector it might be taken apart on another thread.
    shiboken6.delete(made)


def test_it_is_begun_when_all_is_quiet(
    work: OfficeWork, check: BackgroundCheck, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    check._idle.setInterval(10)
    work.opened.emit()
    qtbot.waitUntil(check._again.isActive)
    assert read_last(work.folders.checked_file) is not None
    assert not check._idle.isActive()


def test_an_act_stops_it_and_is_not_kept_waiting(
    work: OfficeWork, check: BackgroundCheck, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, quiet = Event(), Event()

    def for_ever(_desk: object, *, stop: Stop) -> bool:
        begun.set()
        while not stop():
            quiet.wait(0.005)
        raise Stopped

    monkeypatch.setattr(checks, "check_when_due", for_ever)
    work.opened.emit()
    check.look()
    assert begun.wait(300)
    work.act(
        lambda desk: withdraw_entry(desk, record_id=list_ids(desk, kind="talk")[0], reason="重")
    )
    qtbot.waitUntil(lambda: not check.busy)
    idle(qtbot, work)
    assert check._idle.isActive()


def test_damage_is_told(work: OfficeWork, check: BackgroundCheck, qtbot: QtBot) -> None:
    damage(work.folders)
    with qtbot.waitSignal(check.unsound) as told:
        check.look()
    assert isinstance(told.args[0], StoreDamaged)
    assert told.args[0].path == work.folders.store_file


@pytest.mark.parametrize("ends", ["halt", "close"])
def test_nothing_reads_the_store_once_it_is_let_go(
    work: OfficeWork, check: BackgroundCheck, ends: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended, quiet = Event(), Event()

    def for_ever(_desk: object, *, stop: Stop) -> bool:
        while not stop():
            quiet.wait(0.005)
        ended.set()
        raise Stopped

    monkeypatch.setattr(checks, "check_when_due", for_ever)
    check.look()
    (work.halting if ends == "halt" else work.closing).emit()
    assert ended.is_set()
