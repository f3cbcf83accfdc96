"""The way from a campaign to its book."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.campaign_card import CampaignCard
from cleanedu_desktop.ui.pages.entry_view import EntryView
from tests.ui.conftest import idle
from tests.ui.pages.test_entry_view import view_of


def card_of(view: EntryView) -> CampaignCard:
    """The card beside the record."""
    return view.findChildren(CampaignCard)[-1]


def test_it_stands_beside_campaigns_alone_and_prints(window: MainWindow, qtbot: QtBot) -> None:
    view = view_of(window, qtbot, "talk")
    assert not card_of(view).isVisible()

    def add(desk: Desk) -> str:
        answers = {"name": "集中整治", "starts_on": "2026-03-02"}
        return record_entry(desk, kind="campaign", answers=answers).id

    window.work.act(add, owner=window, done=lambda _id: None)
    idle(qtbot, window.work)
    card = card_of(view_of(window, qtbot, "campaign"))
    assert card.isVisible()
    card.print_book()
    qtbot.waitUntil(lambda: card.printer.preview is not None)
    idle(qtbot, window.work)
