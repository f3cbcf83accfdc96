"""How the office files is asked in one dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cleanedu_desktop.records.filing import BY_VOLUME
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.filing_settings_dialog import NOT_FILED
from tests.ui.conftest import idle
from tests.ui.pages.filing import filing, set_up_filing, settings_of


def inked(image: QImage) -> int:
    """Return how far from the left the first words begin, pixels."""
    ground = image.pixelColor(3, image.height() // 2)
    return next(
        x
        for x in range(image.width())
        for y in range(6, image.height() - 6)
        if abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 60
    )


def test_codes_and_periods_are_kept(window: MainWindow, qtbot: QtBot) -> None:
    page = set_up_filing(window, qtbot)
    assert page.shown is not None and page.shown.settings.fonds_number == "Z109"
    talk = page.shown.proposed.table.of("talk")
    assert (talk.keep, talk.citation[:8]) == ("30年", "参照 BG-4 ")
    made = settings_of(page)
    made.system.setCurrentIndex(made.system.findData(BY_VOLUME))
    made.periods["gift"].setCurrentText(NOT_FILED)
    made.save()
    idle(qtbot, window.work)
    assert page.shown.settings.filing_system == BY_VOLUME
    assert not page.shown.proposed.table.of("gift").file


def test_words_stand_below_their_heads(window: MainWindow, qtbot: QtBot) -> None:
    made = settings_of(filing(window, qtbot))
    table, head = made.table, made.table.header()
    row = table.topLevelItem(0)
    assert row is not None
    row.setText(0, head.model().headerData(0, Qt.Orientation.Horizontal))
    cell = table.visualItemRect(row)
    body = inked(table.viewport().grab(cell.adjusted(1, 2, 0, -2)).toImage())
    assert abs(body + 1 - inked(head.grab(head.rect()).toImage())) <= 2
    made.reject()


def test_a_wrong_code_is_told_in_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    made = settings_of(filing(window, qtbot))
    made.save()
    assert "没有改动" in made.banner.words.text()
    made.codes["fonds_number"].line.setText("全宗9")
    made.save()
    assert "全宗号用大写字母和数字" in made.banner.words.text()
    made.reject()
