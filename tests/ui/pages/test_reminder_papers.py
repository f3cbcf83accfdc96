"""Cards and messages from the window."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.nodes_page import NodesPage
from tests.ui.conftest import idle

ANSWERS = {
    "nodes": ["端午节"],
    "node_on": "2026-06-19",
    "drafted_on": "2026-06-12",
    "content": "本单位的话。",
}


def menu_of(window: MainWindow, qtbot: QtBot) -> QMenu:
    """The menu of a reminder that was recorded."""
    window.work.act(record_entry, kind="node_reminder", answers=ANSWERS)
    window.go("nodes")
    page = window.page("nodes")
    assert isinstance(page, NodesPage)
    idle(qtbot, window.work)

    def found() -> list[QPushButton]:
        return [
            one
            for one in page.findChildren(QPushButton)
            if one.accessibleName() == "贺卡、短信：端午节" and one.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0].findChildren(QMenu)[0]


def choose(menu: QMenu, whom: str, what: str) -> None:
    """Choose an entry of the menu."""
    (part,) = (one for one in menu.findChildren(QMenu) if one.title() == whom)
    next(one for one in part.actions() if one.text() == what).trigger()


def test_cards_are_printed_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    choose(menu_of(window, qtbot), "给全体在册人员", "打印贺卡")
    idle(qtbot, window.work)
    page = window.page("nodes")
    assert isinstance(page, NodesPage)
    assert page.papers.preview is not None
    assert page.papers.preview.pages == 2
    page.papers.preview.close()


def test_messages_are_written_and_it_is_said_that_nothing_is_sent(
    window: MainWindow, qtbot: QtBot
) -> None:
    menu = menu_of(window, qtbot)
    choose(menu, "按对象名单", "导出短信（表格）")
    idle(qtbot, window.work)
    assert "对象名单里没有人" in window.banner.words.text()
    choose(menu, "给全体在册人员", "导出短信（文本）")
    idle(qtbot, window.work)
    assert "已导出 4 条短信" in window.banner.words.text()
    assert "程序不发送" in window.banner.words.text()
    assert len(list(window.work.folders.printouts.glob("端午节短信-*.txt"))) == 1
