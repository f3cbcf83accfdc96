"""Idle is when nobody touches any window for the minutes set."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.idle_watch import IdleWatch


def test_every_touch_begins_the_minutes_anew(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = IdleWatch(window)
    watch.watch(10)
    assert watch.timer.interval() == 600_000
    watch.timer.stop()
    QTest.keyClick(window, Qt.Key.Key_A)
    assert watch.timer.isActive()
    watch.timer.setInterval(1)
    with qtbot.waitSignal(watch.idle):
        QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    watch.watch(0)


def test_nought_minutes_never_end(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = IdleWatch(window)
    watch.watch(10)
    watch.watch(0)
    assert not watch.timer.isActive()
    QTest.keyClick(window, Qt.Key.Key_A)
    assert not watch.timer.isActive()
