"""The restore wizard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.set_password import set_password
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.backup_secret import BackupSecret
from cleanedu_desktop.ui.pages.restore_dialog import RestoreDialog
from cleanedu_desktop.ui.routes import Restoring
from tests.ui.conftest import clock, idle
from tests.ui.driving import words_on


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What the wizard belongs to."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _open(work: OfficeWork, folders: Folders, parent: QWidget, qtbot: QtBot) -> RestoreDialog:
    dialog = RestoreDialog(work.background, folders, parent)
    dialog.show()
    idle(qtbot, work)
    return dialog


def test_it_shows_what_each_backup_holds_and_then_gives_it(
    work: OfficeWork, parent: QWidget, qtbot: QtBot
) -> None:
    for _ in range(2):
        work.act(back_up)
    idle(qtbot, work)
    dialog = _open(work, work.folders, parent, qtbot)
    assert dialog.table.rowCount() == 2
    words = words_on(dialog)
    for expected in ("检验通过", "某某局机关支部", "人员 4", "最后登记的", "恢复以后", "改名保留"):
        assert expected in words, expected
    dialog.table.selectRow(1)
    idle(qtbot, work)
    wanted: list[Restoring] = []
    dialog.chosen.connect(wanted.append)
    dialog.restore.click()
    (one,) = wanted
    assert one.backup.name.startswith("000001")
    assert not one.other_store


def test_a_damaged_one_cannot_be_chosen(work: OfficeWork, parent: QWidget, qtbot: QtBot) -> None:
    work.act(back_up)
    idle(qtbot, work)
    (made,) = work.folders.backups.glob("*/0*")
    (made / "records.jsonl").write_text("", encoding="utf-8")
    dialog = _open(work, work.folders, parent, qtbot)
    assert "不能使用" in words_on(dialog)
    assert not dialog.restore.isEnabled()


def test_anothers_needs_a_second_word_over_an_empty_store(
    work: OfficeWork, parent: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    work.act(back_up, target=tmp_path / "u")
    idle(qtbot, work)
    other = folders_for(tmp_path / "别的")
    set_up_office(other, name="别的局", code="BD", clock=clock)
    dialog = _open(work, other, parent, qtbot)
    assert "这里没有备份" in words_on(dialog)
    dialog.look_in(tmp_path / "u")
    idle(qtbot, work)
    assert dialog.confirm.isVisible()
    assert not dialog.restore.isEnabled()
    dialog.confirm.setChecked(True)
    wanted: list[Restoring] = []
    dialog.chosen.connect(wanted.append)
    dialog.restore.click()
    assert [one.other_store for one in wanted] == [True]


def test_an_encrypted_one_asks_for_its_password(
    work: OfficeWork, parent: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    """And hands the key on with it."""
    sheet = tmp_path / "恢复单.pdf"
    work.act(set_password, password="廉洁-Office-2026-kept", sheet=sheet)
    work.act(back_up, target=tmp_path / "u")
    idle(qtbot, work)
    dialog = _open(work, folders_for(tmp_path / "新电脑"), parent, qtbot)
    dialog.look_in(tmp_path / "u")
    qtbot.waitUntil(lambda: "有密码" in words_on(dialog))
    (asked,) = dialog.findChildren(BackupSecret)
    asked.given.emit("不是这个")
    qtbot.waitUntil(lambda: "密码或恢复码不对" in words_on(dialog))
    asked = dialog.findChildren(BackupSecret)[-1]
    asked.given.emit("廉洁-Office-2026-kept")
    qtbot.waitUntil(dialog.restore.isEnabled)
    wanted: list[Restoring] = []
    dialog.chosen.connect(wanted.append)
    dialog.restore.click()
    assert work.desk is not None
    assert wanted[0].key == work.desk.store.key
    assert "key" not in repr(wanted[0])
