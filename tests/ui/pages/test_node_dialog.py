"""Asking how nodes are kept."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.node_dialog import NodeDialog
from cleanedu_desktop.ui.pages.nodes_page import NodesPage
from tests.ui.conftest import idle
from tests.ui.driving import words_on


def opened(window: MainWindow, qtbot: QtBot, node_id: str) -> tuple[NodesPage, NodeDialog]:
    """The page and its dialog, a node chosen."""
    window.go("nodes")
    page = window.page("nodes")
    assert isinstance(page, NodesPage)
    idle(qtbot, window.work)
    page.open_nodes()
    made = page.dialog
    assert isinstance(made, NodeDialog)
    made.which.setCurrentIndex(made.which.findData(node_id))
    return page, made


def test_days_are_changed_and_put_back(window: MainWindow, qtbot: QtBot) -> None:
    page, made = opened(window, qtbot, "mid_autumn")
    made.save()
    assert "没有改动" in made.banner.words.text()
    made.draft.line.setText("2")
    made.save()
    idle(qtbot, window.work)
    assert "提前起草的天数 不能小于" in made.banner.words.text()
    made.draft.line.setText("10")
    made.save()
    qtbot.waitUntil(lambda: "起草 9月15日" in words_on(page))
    page, made = opened(window, qtbot, "mid_autumn")
    assert made.back.isVisibleTo(made)
    made.restore()
    qtbot.waitUntil(lambda: "起草 9月18日" in words_on(page))


def test_a_node_is_switched_off_and_stays_to_be_chosen(window: MainWindow, qtbot: QtBot) -> None:
    page, made = opened(window, qtbot, "mid_autumn")
    made.switch.setCurrentIndex(1)
    made.save()
    qtbot.waitUntil(lambda: "起草 9月18日" not in words_on(page))
    page, made = opened(window, qtbot, "mid_autumn")
    assert made.which.currentText() == "中秋节（不提醒）"
    made.reject()


def test_a_node_of_the_offices_own(window: MainWindow, qtbot: QtBot) -> None:
    page, made = opened(window, qtbot, "")
    made.save()
    assert "请填写“名称”" in made.banner.words.text()
    made.name.line.setText("廉政宣传月")
    made.day.line.setText("13-01")
    made.save()
    idle(qtbot, window.work)
    assert "日期应为“月-日”" in made.banner.words.text()
    made.day.line.setText("11-01")
    made.save()
    qtbot.waitUntil(lambda: "廉政宣传月" in words_on(page))


def test_a_node_of_the_lunar_year(window: MainWindow, qtbot: QtBot) -> None:
    page, made = opened(window, qtbot, "")
    made.calendar.setCurrentIndex(made.calendar.findData("lunar"))
    assert "农历" in made.day.line.placeholderText()
    made.name.line.setText("重阳节")
    made.day.line.setText("09-09")
    made.save()
    qtbot.waitUntil(lambda: "重阳节" in words_on(page))
    assert "10月18日" in words_on(page)
