"""A filled sign-in sheet that is not right."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.export_sign_in import export_sign_in
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.sign_in_dialog import SignInDialog
from tests.acts.test_import_sign_in import change
from tests.ui.conftest import idle
from tests.ui.pages.test_entry_view import view_of


def test_wrong_cells_are_listed_and_nothing_can_be_taken(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    record_id = view_of(window, qtbot, "study_session").record_id
    file = tmp_path / "签到.xlsx"
    window.work.act(export_sign_in, record_id=record_id, target=file)
    idle(qtbot, window.work)
    change(file, 1, 到会情况="来了")
    dialog = SignInDialog(window.work, record_id, window)
    qtbot.addWidget(dialog)
    dialog.preview(file)
    idle(qtbot, window.work)
    assert dialog.tabs.tabText(0) == "要改正的（1）"
    assert not dialog.start.isEnabled()
    (tmp_path / "坏.xlsx").write_text("不是表格", encoding="utf-8")
    dialog.preview(tmp_path / "坏.xlsx")
    idle(qtbot, window.work)
    assert "没有" in dialog.banner.words.text()
