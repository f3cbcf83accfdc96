"""A password is set only together with a recovery sheet that is safe."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.open_desk import NeedsPassword, open_desk
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.password_dialog import CHANGES, SETS, PasswordDialog
from tests.ui.conftest import clock, idle

PASSWORD = "correct horse"


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window for the dialog."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def type_twice(dialog: PasswordDialog, password: str = PASSWORD) -> None:
    """Type the new password into both lines."""
    for line in (dialog.new.first, dialog.new.again):
        QTest.keyClicks(line.line, password)


def test_it_does_not_end_before_the_sheet_is_safe(
    work: OfficeWork, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = PasswordDialog(work, parent, SETS)
    dialog.open()
    assert not dialog.go.isEnabled()
    type_twice(dialog)
    dialog.go.click()
    assert dialog.faces.currentIndex() == 1
    dialog.reject()
    assert dialog.isVisible()
    idle(qtbot, work)
    (sheet,) = work.folders.printouts.glob("恢复单-*.pdf")
    dialog.close()
    assert dialog.isVisible()
    assert "请先打印恢复单" in dialog.banner.words.text()
    assert not dialog.end.isEnabled()
    dialog.safe.setChecked(True)
    with qtbot.waitSignal(dialog.finished_well) as said:
        dialog.end.click()
    assert "台账已加密" in said.args[0]
    assert not sheet.exists()
    assert work.has_password
    with pytest.raises(NeedsPassword):
        open_desk(work.folders, clock=clock)


def test_a_wrong_old_password_is_told_and_nothing_changed(
    work: OfficeWork, parent: QWidget, qtbot: QtBot
) -> None:
    first = PasswordDialog(work, parent, SETS)
    first.open()
    type_twice(first)
    first.go.click()
    idle(qtbot, work)
    first.safe.setChecked(True)
    first.end.click()
    dialog = PasswordDialog(work, parent, CHANGES, asks_old=True)
    dialog.open()
    QTest.keyClicks(dialog.old.line, "wrong")
    type_twice(dialog, "another one here")
    dialog.go.click()
    idle(qtbot, work)
    assert "原来的密码不对" in dialog.banner.words.text()
    assert dialog.faces.currentIndex() == 0
    QTest.keyClicks(dialog.old.line, PASSWORD)
    with qtbot.waitSignal(dialog.finished_well):
        dialog.go.click()
