"""Asking for the numbers of the review."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.check_numbers_dialog import CheckNumbersDialog
from tests.ui.conftest import idle

NUMBERS = {"repeated_text": {"least_characters": 40, "alike_percent": 90}}


def test_what_cannot_be_is_told_and_the_dialog_stays(window: MainWindow, qtbot: QtBot) -> None:
    made = CheckNumbersDialog(window.work, window, NUMBERS)
    made.open()
    line = made.fields["repeated_text", "alike_percent"][1].line
    for typed, told in (("", "请填写"), ("101", "应在 50 到 100 之间"), ("90.5", "应是整数")):
        line.setText(typed)
        made.save()
        idle(qtbot, window.work)
        assert told in made.banner.words.text()
    assert made.isVisible()
    assert not window.work.folders.own_rules.exists()
    made.reject()
