"""A long list can be read and copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.told_list import ToldList
from tests.ui.driving import buttons


def test_it_is_copied_whole(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shown = ToldList("添加了哪些", ["一", "二"], window)
    next(one for one in buttons(shown) if "复制" in one.text()).click()
    assert QGuiApplication.clipboard().text() == "一\n二"
    assert shown.text.isReadOnly()
