"""What a problem's nature suggests stands beside it, and begins a record tied to it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.measures_card import MeasuresCard
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def card(window: MainWindow, qtbot: QtBot, nature: str) -> MeasuresCard:
    """Return the card beside the problem of this nature."""
    answers = {"nature": nature}
    window.work.act(correct_entry, record_id="Z2026-0001", answers=answers)
    window.go("rectification")
    page = window.page("rectification")
    assert isinstance(page, KindPage)
    idle(qtbot, window.work)
    page.open_record(page.list.model.ids[0])
    idle(qtbot, window.work)
    return page.view.findChildren(MeasuresCard)[-1]


def test_a_click_begins_a_talk_tied_to_the_problem(window: MainWindow, qtbot: QtBot) -> None:
    shown = card(window, qtbot, "苗头性")
    assert shown.isVisible()
    assert "党内监督条例" in words_on(shown)
    (begin,) = buttons(shown)
    assert begin.text().strip() == "登记提醒谈话"
    begin.click()
    idle(qtbot, window.work)
    page = window.stack.currentWidget()
    assert isinstance(page, KindPage)
    assert page.editor is not None
    assert page.editor.form.answers()["talk_type"] == "提醒谈话"
    given = page.editor.task.given({}, [], "")
    assert [(one.to, one.link_as) for one in given["links"]] == [(shown.record_id, "针对问题谈话")]


def test_a_nature_without_a_rung_shows_nothing(window: MainWindow, qtbot: QtBot) -> None:
    assert card(window, qtbot, "个别").isHidden()
