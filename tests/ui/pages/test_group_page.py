"""The page of a group shows its registers, what is in them, and begins a record."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.group_page import GroupPage
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.register_words import page_of_group
from tests.ui.conftest import idle
from tests.ui.driving import words_on

RISKS = page_of_group("风险与制度")


def open_group(window: MainWindow, qtbot: QtBot) -> GroupPage:
    """Go to the page of 风险与制度 by the navigation."""
    window.navigation.entries[RISKS].click()
    idle(qtbot, window.work)
    page = window.stack.currentWidget()
    assert isinstance(page, GroupPage)
    return page


def test_each_register_says_what_is_in_it(window: MainWindow, qtbot: QtBot) -> None:
    page = open_group(window, qtbot)
    assert list(page.lines) == ["post_risk", "case", "regulation"]
    assert "还没有登记" in words_on(page.lines["regulation"])
    answers = {"title": "学习制度", "issued_on": "2026-05-06", "review_on": "2026-06-01"}
    window.work.act(record_entry, kind="regulation", answers=answers)
    idle(qtbot, window.work)
    told = words_on(page.lines["regulation"])
    assert "今年 1 条 · 共 1 条" in told
    assert "最近：2026年5月6日　学习制度" in told
    assert "1 项到期" in told
    assert not page.lines["case"].due.isVisible()


def test_a_register_is_opened_and_begun_from_it(window: MainWindow, qtbot: QtBot) -> None:
    """The navigation stays at the group."""
    page = open_group(window, qtbot)
    page.lines["case"].opens.click()
    idle(qtbot, window.work)
    assert window.stack.currentWidget() is window.page("case")
    assert window.navigation.entries[RISKS].isChecked()
    open_group(window, qtbot).lines["post_risk"].begins.click()
    idle(qtbot, window.work)
    risks = window.stack.currentWidget()
    assert isinstance(risks, KindPage)
    assert risks.editor is not None
    assert risks.title == "廉政风险点"
