"""Beside an inspection stands what it found, one click from being problems to rectify."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import EntryRecorded, record_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.findings_card import FindingsCard
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import NAMES, idle
from tests.ui.driving import buttons, words_on


def page_of(window: MainWindow, qtbot: QtBot, findings: int) -> KindPage:
    """Return the page with an inspection that found so many problems."""
    made: list[EntryRecorded] = []
    answers = {
        "inspection_type": "定期检查",
        "inspected_on": "2026-06-12",
        "inspected": "城关所",
        "findings": [{"problem": f"第{one}个问题"} for one in range(findings)],
    }
    window.work.act(
        record_entry,
        kind="inspection",
        answers=answers,
        people=[PersonGiven(NAMES[0], "inspector")],
        done=made.append,
    )
    idle(qtbot, window.work)
    window.routes.to_record.emit("inspection", made[0].id)
    idle(qtbot, window.work)
    page = window.page("inspection")
    assert isinstance(page, KindPage)
    return page


def test_a_click_makes_problems_of_them(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, qtbot, 5)
    card = page.view.findChildren(FindingsCard)[-1]
    assert card.isVisible()
    assert "第0个问题" in words_on(card)
    assert "等 5 个" in words_on(card)
    (raises,) = buttons(card)
    raises.click()
    idle(qtbot, window.work)
    assert "已登记 5 条问题整改" in words_on(window.banner)
    assert page.view.shown is not None
    assert {one.kind for one in page.view.shown.linked} == {"rectification"}
    assert page.view.findChildren(FindingsCard)[-1].isHidden()


def test_nothing_found_nothing_shown(window: MainWindow, qtbot: QtBot) -> None:
    assert page_of(window, qtbot, 0).view.findChildren(FindingsCard)[-1].isHidden()
