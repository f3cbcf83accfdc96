"""The application speaks Chinese."""

from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.application import make_application, speak_chinese


def test_the_one_application_is_dressed(qapp: QApplication) -> None:
    """A second call returns the same one."""
    made = make_application(["cleanedu-desktop"], folders_for().resources)
    assert made is qapp
    assert made.applicationDisplayName() == "廉教台账"


def test_buttons_of_qt_are_chinese(qapp: QApplication, qtbot: QtBot) -> None:
    """Cancel is 取消."""
    speak_chinese(qapp)
    box = QMessageBox()
    qtbot.addWidget(box)
    made = box.addButton(QMessageBox.StandardButton.Cancel)
    assert "取消" in made.text()
