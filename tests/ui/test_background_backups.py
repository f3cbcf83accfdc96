"""Backups behind the window's back."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.back_up_if_due import BackedUpByItself
from cleanedu_desktop.acts.change_settings import change_settings
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.replace_plain_backups import PlainBackupsReplaced
from cleanedu_desktop.acts.set_password import set_password
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.ui import background_backups
from cleanedu_desktop.ui.background_backups import BackgroundBackups
from cleanedu_desktop.ui.office_work import OfficeWork
from tests.ui.conftest import idle


@pytest.fixture
def backups(work: OfficeWork) -> BackgroundBackups:
    """Of the open sample office."""
    return BackgroundBackups(work)


def _made(work: OfficeWork) -> list[Path]:
    return list(work.folders.backups.glob("*/0*"))


def test_the_next_save_that_makes_it_due_makes_one(
    work: OfficeWork, backups: BackgroundBackups, qtbot: QtBot
) -> None:
    work.act(change_settings, changes={"backup_after_saves": 1})
    idle(qtbot, work)
    with qtbot.waitSignal(work.backed_up):
        work.act(
            lambda desk: withdraw_entry(
                desk, record_id=list_ids(desk, kind="talk")[0], reason="重复"
            )
        )
    assert len(_made(work)) == 1


def test_what_closing_missed_is_taken_up_and_tried(
    work: OfficeWork, backups: BackgroundBackups, qtbot: QtBot
) -> None:
    backups.take_up()
    qtbot.waitUntil(lambda: not backups.busy)
    assert len(_made(work)) == 1
    assert '"sound": true' in work.folders.backup_state_file.read_text(encoding="utf-8")


def test_what_was_left_in_plain_is_replaced_soon_after_the_start(
    work: OfficeWork,
    backups: BackgroundBackups,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where a set-password came to no end."""
    work.act(back_up)
    idle(qtbot, work)
    (plain,) = _made(work)
    replacing = "cleanedu_desktop.acts.set_password.replace_plain_backups"
    monkeypatch.setattr(replacing, lambda _desk: PlainBackupsReplaced((), ()))
    work.act(set_password, password="correct horse battery", sheet=tmp_path / "sheet.pdf")
    idle(qtbot, work)
    assert _made(work) == [plain]
    backups.take_up()
    qtbot.waitUntil(lambda: not backups.busy)
    assert _made(work)
    assert plain not in _made(work)


def test_closing_makes_the_last_one(work: OfficeWork, backups: BackgroundBackups) -> None:
    work.close()
    assert len(_made(work)) == 1


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Set once a backup that never ends by itself was stopped."""
    found = Event()

    def for_ever(*_given: object, stop, **_rest: object) -> BackedUpByItself:  # type: ignore[no-untyped-def]
        while not stop():
            found.wait(0.01)
        found.set()
        return BackedUpByItself()

    monkeypatch.setattr("cleanedu_desktop.acts.back_up_if_due.back_up_if_due", for_ever)
    return found


def test_closing_waits_no_longer_than_said(
    work: OfficeWork, backups: BackgroundBackups, stopped: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the store is let go, although the backup never ends by itself."""
    monkeypatch.setattr(background_backups, "CLOSING_SECONDS", 0.3)
    began = time.monotonic()
    work.close()
    assert stopped.is_set()
    assert time.monotonic() - began >= 0.3
    assert not work.is_open


def test_restoring_stops_one_first(
    work: OfficeWork, backups: BackgroundBackups, stopped: Event
) -> None:
    backups.look()
    work.halting.emit()
    assert stopped.is_set()
