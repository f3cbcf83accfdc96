"""A damaged store, found at the start or later: the way out is shown, and nothing is lost by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.store.tell_errors import StoreDamaged
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.problem_page import ProblemPage
from cleanedu_desktop.ui.pages.recovery_page import RecoveryPage
from cleanedu_desktop.ui.pages.unlock_page import UnlockPage
from cleanedu_desktop.ui.routes import Restoring
from tests.acts.locked_office import PASSWORD, lock_up
from tests.ui.conftest import clock, idle
from tests.ui.damaged import damage
from tests.ui.driving import words_on

Start = Callable[[], MainWindow]


@pytest.fixture
def start(folders: Folders, background: Background, qtbot: QtBot) -> Iterator[Start]:
    """Start the window on the office as it is by then; it has come to rest when it is returned."""
    made: list[MainWindow] = []

    def window_on() -> MainWindow:
        work = OfficeWork(partial(open_desk, folders, clock=clock), folders, background, clock)
        window = MainWindow(work)
        made.append(window)
        window.show()
        with qtbot.waitSignal(window.ready):
            window.open()
        idle(qtbot, work)
        return window

    yield window_on
    for window in made:
        idle(qtbot, window.work)
        window.work.close()
        # Left to the collector it might be taken apart on another thread.
        shiboken6.delete(window)


def recovery_page(window: MainWindow) -> RecoveryPage:
    """Return the recovery page, which must be shown."""
    page = window.stack.currentWidget()
    assert isinstance(page, RecoveryPage)
    return page


def test_what_can_be_read_is_rescued_and_opened(
    folders: Folders, start: Start, qtbot: QtBot
) -> None:
    damage(folders)
    broken = folders.store_file.read_bytes()
    window = start()
    page = recovery_page(window)
    assert "没有改动" in words_on(page)
    assert "S11" in words_on(page)
    assert "malformed" not in words_on(page)
    assert not window.navigation.isEnabled()
    page.rescue.click()
    assert not page.rescue.isEnabled()
    idle(qtbot, window.work)
    assert "抢救出 8 条记录" in words_on(page)
    (kept,) = folders.data.glob("store.damaged-*.db")
    assert kept.read_bytes() == broken
    with qtbot.waitSignal(window.ready):
        page.open.click()
    idle(qtbot, window.work)
    assert window.top.title.text() == "工作台"


def test_the_newest_good_backup_is_offered_and_restored(
    folders: Folders, start: Start, qtbot: QtBot
) -> None:
    desk = open_desk(folders, clock=clock)
    back_up(desk)
    desk.close()
    damage(folders)
    window = start()
    page = recovery_page(window)
    assert "2026年6月15日" in page.backup.text()
    assert "8 条记录" in page.backup.text()
    with qtbot.waitSignal(window.ready):
        page.restore.click()
    idle(qtbot, window.work)
    assert window.top.title.text() == "工作台"
    assert "已恢复 8 条记录" in window.banner.words.text()


def test_a_backup_that_is_refused_leaves_the_other_ways(
    folders: Folders, start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    damage(folders)
    window = start()
    page = recovery_page(window)
    page.restores.emit(Restoring(tmp_path / "no such backup"))
    idle(qtbot, window.work)
    assert "没有找到" in page.banner.words.text()
    assert page.rescue.isEnabled()
    assert not list(folders.data.glob("store.replaced-*"))


def test_with_a_password_an_encrypted_backup_is_restored(
    folders: Folders, start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    """Also when the damage is found while the books are open."""
    desk = open_desk(folders, clock=clock)
    lock_up(desk, sheet=tmp_path / "恢复单.pdf")
    back_up(desk)
    desk.close()
    window = start()
    unlock = window.stack.currentWidget()
    assert isinstance(unlock, UnlockPage)
    unlock.password.line.setText(PASSWORD)
    with qtbot.waitSignal(window.work.opened):
        unlock.open.click()
    window.seat.recovery.begin(StoreDamaged(folders.store_file))
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), RecoveryPage))
    page = recovery_page(window)
    qtbot.waitUntil(page.restore.isEnabled)
    with qtbot.waitSignal(window.work.opened):
        page.restore.click()
    idle(qtbot, window.work)
    assert window.work.has_password
    window.work.close()
    assert window.work.key is None


def test_trying_again_opens_a_file_that_is_whole_again(
    folders: Folders, start: Start, qtbot: QtBot
) -> None:
    before = damage(folders)
    window = start()
    folders.store_file.write_bytes(before)
    with qtbot.waitSignal(window.ready):
        recovery_page(window).retry.click()
    idle(qtbot, window.work)
    assert window.work.is_open


def test_with_a_password_the_key_goes_along(
    folders: Folders, start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_desk(folders, clock=clock)
    lock_up(desk, sheet=tmp_path / "恢复单.pdf")
    key = desk.store.key
    desk.close()
    damage(folders, key=key)
    window = start()
    unlock = window.stack.currentWidget()
    assert isinstance(unlock, UnlockPage)
    unlock.password.line.setText(PASSWORD)
    unlock.open.click()
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), RecoveryPage))
    page = recovery_page(window)
    page.rescue.click()
    idle(qtbot, window.work)
    assert "抢救出 8 条记录" in words_on(page)
    open_desk(folders, clock=clock, key=key).close()


@pytest.mark.parametrize("trouble", ["gone", "newer", "held"])
def test_other_trouble_never_offers_to_restore(
    folders: Folders, start: Start, qtbot: QtBot, trouble: str
) -> None:
    """A store that is locked, unreachable or newer is whole: replacing it would lose records."""
    holder = open_desk(folders, clock=clock) if trouble == "held" else None
    if trouble == "newer":
        with folders.store_file.open("r+b") as file:
            file.seek(60)
            file.write((99).to_bytes(4, "big"))
    if trouble == "gone":
        folders.store_file.unlink()
        folders.store_file.mkdir()
    window = start()
    assert isinstance(window.stack.currentWidget(), ProblemPage)
    if holder is not None:
        holder.close()


def test_damage_met_while_working_is_told_with_the_way_out(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.say_problem(StoreDamaged(window.work.folders.store_file))
    (way,) = [one for one in window.banner.findChildren(QPushButton) if "怎么办" in one.text()]
    assert "S11" in window.banner.words.text()
    way.click()
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), RecoveryPage))
    assert not window.work.is_open
    assert window.banner.isHidden()


def test_a_damaged_backup_is_no_damaged_store(window: MainWindow, tmp_path: Path) -> None:
    window.say_problem(StoreDamaged(tmp_path / "backup.db"))
    assert "怎么办" not in words_on(window.banner)
    assert not [one for one in window.banner.findChildren(QPushButton) if "怎么办" in one.text()]
