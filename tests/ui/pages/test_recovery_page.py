"""The page of a damaged store by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.store.tell_errors import StoreDamaged
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.pages.recovery_page import RecoveryPage
from cleanedu_desktop.ui.routes import Restoring
from tests.ui.conftest import clock
from tests.ui.driving import buttons, words_on


@pytest.fixture
def page(tmp_path: Path, background: Background, qtbot: QtBot) -> RecoveryPage:
    """The page of an office whose store is nothing but zeros."""
    folders = folders_for(tmp_path / "office")
    folders.data.mkdir()
    folders.store_file.write_bytes(b"\0" * 9000)
    made = RecoveryPage(background, folders, clock, StoreDamaged(folders.store_file))
    qtbot.addWidget(made)
    made.resize(966, 640)
    made.show()
    return made


def test_ways_out_stand_in_order_and_are_named(page: RecoveryPage, qtbot: QtBot) -> None:
    """Backup, rescue, folder, again; without a backup in the usual places it is chosen."""
    qtbot.waitUntil(lambda: "没有找到" in page.backup.text())
    there = [one for one in buttons(page) if one.isVisible()]
    assert there == [page.others, page.rescue, page.folder, page.retry]
    assert all(one.accessibleName() for one in there)


def test_no_line_is_cut_off(page: RecoveryPage, qtbot: QtBot) -> None:
    """Each label has the height its words need."""
    qtbot.waitUntil(lambda: "没有找到" in page.backup.text())
    page.backup.setText("一份很好的备份。" * 30)
    lines = [one for one in page.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
    assert len(lines) >= 6
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in lines))


def test_where_nothing_can_be_rescued_the_other_ways_stay(page: RecoveryPage, qtbot: QtBot) -> None:
    """With the reason."""
    page.rescue.click()
    qtbot.waitUntil(page.rescue.isEnabled)
    assert page.banner.isVisible()
    assert "没有被改动" in words_on(page.banner)
    assert page.others.isEnabled()


def test_another_backup_is_chosen_in_the_wizard(page: RecoveryPage, qtbot: QtBot) -> None:
    """Which asks nothing of the damaged store."""
    dialog = page.choose_backup()
    qtbot.waitUntil(dialog.isVisible)
    wanted = Restoring(Path("somewhere"))
    with qtbot.waitSignal(page.restores) as told:
        dialog.chosen.emit(wanted)
    assert told.args == [wanted]
    dialog.reject()


def test_the_folder_is_opened(page: RecoveryPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the system's own file manager."""
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page.folder.click()
    assert [Path(one.toLocalFile()).name for one in opened] == ["office"]
