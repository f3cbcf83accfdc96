"""The backups in the settings: places, how often."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.settings import read_settings
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.backup_settings import BackupSettings
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.banner import Banner
from tests.ui.conftest import idle
from tests.ui.driving import words_on


@pytest.fixture
def card(work: OfficeWork, qtbot: QtBot) -> BackupSettings:
    """Of the open sample office."""
    banner = Banner()
    qtbot.addWidget(banner)
    made = BackupSettings(work, Routes(), banner)
    qtbot.addWidget(made)
    made.refresh()
    idle(qtbot, work)
    return made


def test_a_second_place_is_chosen_and_let_go(
    card: BackupSettings, work: OfficeWork, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "还没有选" in words_on(card)
    card.choose_second(tmp_path / "U 盘")
    qtbot.waitUntil(lambda: "同一个磁盘" in card.banner.words.text())
    qtbot.waitUntil(lambda: str(tmp_path / "U 盘") in card.second.text())
    card.back_up_now()
    qtbot.waitUntil(lambda: "第二个位置也已备份" in card.banner.words.text())
    card.choose_second(None)
    qtbot.waitUntil(lambda: "还没有选" in card.second.text())
    card.choose_second(work.folders.data / "里面")
    qtbot.waitUntil(lambda: "一起丢失" in card.banner.words.text())


def test_how_often_is_kept(card: BackupSettings, work: OfficeWork, qtbot: QtBot) -> None:
    assert card.after.currentText() == "每保存 20 次"
    card.after.setCurrentIndex(card.after.findData(5))
    card.after.activated.emit(card.after.currentIndex())
    idle(qtbot, work)
    assert read_settings(work.folders.settings_file).backup_after_saves == 5
