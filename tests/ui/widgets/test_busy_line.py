"""The line that says that the worker is at work."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.widgets.busy_line import BusyLine


def test_it_appears_when_work_lasts_and_goes_with_it(qtbot: QtBot) -> None:
    above = QWidget()
    qtbot.addWidget(above)
    line = BusyLine(above)
    line.setFixedWidth(400)
    above.show()
    line.show_busy(True)
    assert not line.isVisible()
    qtbot.waitUntil(line.isVisible)
    before = line._beats
    qtbot.waitUntil(lambda: line._beats != before)
    seen = line.grab().toImage()
    colours = {seen.pixelColor(x, 1).name() for x in range(0, seen.width(), 5)}
    assert QColor(COLOURS["accent"]).name() in colours
    line.show_busy(False)
    assert not line.isVisible()


def test_what_is_done_at_once_shows_none(qtbot: QtBot) -> None:
    above = QWidget()
    qtbot.addWidget(above)
    line = BusyLine(above)
    above.show()
    line.show_busy(True)
    line.show_busy(False)
    assert not line._wait.isActive()
    assert not line.isVisible()
