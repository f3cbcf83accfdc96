"""The time nodes of a year in the window."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.nodes_page import NodesPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def nodes_of(window: MainWindow, qtbot: QtBot) -> NodesPage:
    """The page, loaded."""
    window.go("nodes")
    page = window.page("nodes")
    assert isinstance(page, NodesPage)
    idle(qtbot, window.work)
    return page


def press(page: NodesPage, name: str) -> None:
    """Press the button of that accessible name."""
    next(one for one in buttons(page) if one.accessibleName() == name).click()


def test_the_year_with_its_days_and_their_sources(window: MainWindow, qtbot: QtBot) -> None:
    page = nodes_of(window, qtbot)
    words = words_on(page)
    for expected in ("2026 年", "春节", "2026年2月17日 星期二", "起草 9月18日　发送 9月22日",
                     "起草 2025年12月25日", "各地通行做法", "国务院办公厅",
                     "发送 8月28日（8月29日不上班）",
                     "无记录", "未到"):  # fmt: skip
        assert expected in words, expected
    press(page, "下一年")
    idle(qtbot, window.work)
    assert "2027年2月6日" in words_on(page)
    assert "没有 2027 年的放假调休表" in words_on(page)


def test_a_reminder_begins_with_one_click_and_is_seen_when_saved(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = nodes_of(window, qtbot)
    press(page, "起草提醒：端午节")
    reminders = window.page("node_reminder")
    assert isinstance(reminders, KindPage)
    qtbot.waitUntil(lambda: reminders.editor is not None)
    assert window.navigation.entries["nodes"].isChecked()
    assert reminders.editor is not None
    reminders.editor.save()
    idle(qtbot, window.work)
    page = nodes_of(window, qtbot)
    assert "已拟稿" in words_on(page)
    press(page, "登记发送：端午节")
    qtbot.waitUntil(lambda: reminders.editor is not None)
    assert window.stack.currentWidget() is reminders


def test_wordings_of_the_office_are_offered(window: MainWindow, qtbot: QtBot) -> None:
    for wording, nodes in (("示例用语甲", ["中秋节"]), ("示例用语乙", [])):
        answers = {"wording": wording, "nodes": nodes}
        window.work.act(record_entry, kind="reminder_text", answers=answers)
    page = nodes_of(window, qtbot)
    offered = {
        one.accessibleName(): [action.text() for action in menu.actions() if action.text()]
        for one in buttons(page)
        for menu in one.findChildren(QMenu)
    }
    assert offered["起草提醒：端午节"] == ["示例用语乙", "不用提醒语，自己写"]
    assert offered["起草提醒：中秋节"] == ["示例用语甲", "示例用语乙", "不用提醒语，自己写"]


def test_a_mistaken_rule_file_is_told_once(window: MainWindow, qtbot: QtBot) -> None:
    folder = window.work.folders.own_rules
    folder.mkdir()
    (folder / "nodes.toml").write_text("node = 3", encoding="utf-8")
    page = nodes_of(window, qtbot)
    assert "没有生效" in window.banner.words.text()
    window.banner.clear()
    page.enter()
    idle(qtbot, window.work)
    assert window.banner.words.text() == "" or not window.banner.isVisible()
