"""The file to read and to print."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.show_history import RecordHistory, show_history
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.personal_file_dialog import PersonalFileDialog
from tests.ui.conftest import idle
from tests.ui.driving import words_on
from tests.ui.pages.test_entry_view import view_of


def test_reading_and_printing_are_noted(window: MainWindow, qtbot: QtBot) -> None:
    view = view_of(window, qtbot, "person")
    dialog = PersonalFileDialog(window.work, window.routes, view.record_id, window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert "参加廉洁教育情况" in words_on(dialog)
    dialog.prints.click()
    idle(qtbot, window.work)
    assert dialog.printer.preview is not None
    dialog.printer.preview.close()
    told: list[RecordHistory] = []
    window.work.act(show_history, record_id=view.record_id, done=told.append)
    idle(qtbot, window.work)
    acts = [one.what for one in told[0].entries]
    assert acts[-2:] == ["查看个人廉政档案", "打印个人廉政档案"]
    dialog.accept()
