"""The list of a kind."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.list_view import ListView
from tests.ui.conftest import idle


def list_of(window: MainWindow, qtbot: QtBot, kind: str) -> ListView:
    """The list of a kind, loaded."""
    window.go(kind)
    page = window.page(kind)
    assert isinstance(page, KindPage)
    idle(qtbot, window.work)
    return page.list


def test_filters_narrow_and_can_be_cleared(window: MainWindow, qtbot: QtBot) -> None:
    """Nothing found is not an empty book."""
    shown = list_of(window, qtbot, "rectification")
    assert shown.stack.currentWidget() is shown.table
    assert shown.count.text() == "共 1 条"
    shown.choose_state("closed")
    idle(qtbot, window.work)
    assert shown.stack.currentWidget() is shown.nothing
    shown.nothing.buttons[0].click()
    idle(qtbot, window.work)
    assert shown.stack.currentWidget() is shown.table
    shown.search.setText("登记不及")
    qtbot.waitUntil(lambda: shown.model.query.text == "登记不及")
    idle(qtbot, window.work)
    assert len(shown.model.ids) == 1
    shown.year.setCurrentIndex(2)
    idle(qtbot, window.work)
    assert shown.model.query.year == 2025
    assert shown.model.ids == []


def test_people_have_no_year(window: MainWindow, qtbot: QtBot) -> None:
    """And stand in the order they were entered."""
    shown = list_of(window, qtbot, "person")
    assert shown.year.isHidden()
    assert shown.query().order_by == "number"
    assert shown.state_chosen() is None


def test_printing_takes_the_selection_or_all_of_the_list(window: MainWindow, qtbot: QtBot) -> None:
    """A ledger always takes all."""
    shown = list_of(window, qtbot, "person")
    asked: list[list[str]] = []
    shown.asked_print.disconnect()
    shown.asked_print.connect(lambda _form, ids: asked.append(ids))
    form = window.work.main_form("person")
    shown._print(form)
    shown.table.selectRow(1)
    shown._print(form)
    assert asked == [shown.model.ids, shown.model.ids[1:2]]
    assert shown.print_button.menu() is None


def test_several_forms_stand_in_the_menu_of_print(window: MainWindow, qtbot: QtBot) -> None:
    """Those of a step stand with the record alone."""
    shown = list_of(window, qtbot, "rectification")
    titles = [one.text() for one in shown.print_button.menu().actions()]
    assert titles[0] == "问题整改登记表"
    assert "问题整改台账" in titles
    assert "整改通知书回执" not in titles


def test_what_is_selected_opens(window: MainWindow, qtbot: QtBot) -> None:
    """By the button below the list."""
    shown = list_of(window, qtbot, "person")
    shown.table.selectRow(1)
    opened: list[str] = []
    shown.opened.disconnect()
    shown.opened.connect(opened.append)
    shown.open.click()
    assert opened == shown.model.ids[1:2]
    shown.focus_search()
    assert shown.density.isCheckable()
