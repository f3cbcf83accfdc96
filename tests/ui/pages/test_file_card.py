"""A record of a closed year says so, and is amended instead of corrected."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.file_card import FileCard
from tests.store.filed_items import closed, filed
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on
from tests.ui.pages.test_entry_view import view_of


def _close(desk: Desk, record_id: str) -> None:
    with desk.store.writing("close_year") as books:
        books.add_filed([filed(record_id)])
        books.add_closed_year(closed())


def test_a_closed_record_is_amended(window: MainWindow, qtbot: QtBot) -> None:
    view = view_of(window, qtbot, "talk")
    assert not [one for one in view.findChildren(FileCard) if one.isVisibleTo(view)]
    window.work.act(_close, record_id=view.record_id)
    idle(qtbot, window.work)
    view.show_record(view.record_id)
    qtbot.waitUntil(lambda: view.shown is not None and view.shown.closed)
    qtbot.waitUntil(lambda: "修改(&E)" not in [one.text().strip() for one in buttons(view)])
    assert "撤回" not in [one.text().strip() for one in buttons(view)]
    assert "Z109-WS·2026-D30-DZB-0001" in words_on(view)
    (card,) = [one for one in view.findChildren(FileCard) if one.isVisibleTo(view)]
    dialog = card.open_amending()
    dialog.save()
    idle(qtbot, window.work)
    assert "更正说明要写明" in dialog.banner.words.text()
    dialog.words.setPlainText("地点应为二楼会议室")
    dialog.reason.setPlainText("登记时笔误")
    dialog.save()
    qtbot.waitUntil(lambda: "地点应为二楼会议室" in words_on(view))
