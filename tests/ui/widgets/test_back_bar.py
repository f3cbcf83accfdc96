"""The head of one thing shown or edited."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.back_bar import BackBar
from cleanedu_desktop.ui.widgets.banner import Banner


def test_it_stands_above_a_banner_and_what_follows(qtbot: QtBot) -> None:
    left: list[str] = []
    page, banner, below = QWidget(), Banner(), QLabel("纸")
    qtbot.addWidget(page)
    bar = BackBar(lambda: left.append("left"), "修改\n谈话")
    bar.line.addWidget(QLabel("已保存"))
    bar.head(page, banner).addWidget(below, 1)
    banner.say("好", "green")
    page.show()
    assert bar.title.text() == "修改 谈话"
    assert bar.y() < banner.mapTo(page, banner.rect().topLeft()).y() < below.y()
    bar.back.click()
    assert left == ["left"]
