"""The sign-in sheet beside a session."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.entry_view import EntryView
from cleanedu_desktop.ui.pages.sign_in_card import SignInCard
from cleanedu_desktop.ui.pages.sign_in_dialog import SignInDialog
from tests.acts.test_import_sign_in import change
from tests.ui.conftest import idle
from tests.ui.pages.test_entry_view import view_of


def card_of(view: EntryView) -> SignInCard:
    """The card beside the record."""
    return view.findChildren(SignInCard)[-1]


def test_a_sheet_goes_out_and_comes_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    card = card_of(view_of(window, qtbot, "study_session"))
    assert card.isVisible()
    file = tmp_path / "签到.xlsx"
    with qtbot.waitSignal(card.routes.said):
        card.export(file)
    change(file, 3, 到会情况="缺席", 原因="未到")
    card.read(file)
    idle(qtbot, window.work)
    (dialog,) = window.findChildren(SignInDialog)
    assert dialog.plan is not None
    assert dialog.plan.changed == 1
    with qtbot.waitSignal(dialog.imported) as said:
        dialog.start.click()
    assert "改变 1 人" in said.args[0]
    idle(qtbot, window.work)
    assert not card_of(view_of(window, qtbot, "talk")).isVisible()
