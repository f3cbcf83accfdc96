"""The list of a kind."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.list_view import ListView
from tests.ui.conftest import Begin, idle


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
    assert shown.filters.count.text() == "共 1 条"
    shown.filters.choose_state("closed")
    idle(qtbot, window.work)
    assert shown.stack.currentWidget() is shown.nothing
    shown.nothing.buttons[0].click()
    idle(qtbot, window.work)
    assert shown.stack.currentWidget() is shown.table
    shown.search.setText("登记不及")
    qtbot.waitUntil(lambda: shown.model.query.text == "登记不及")
    idle(qtbot, window.work)
    assert len(shown.model.ids) == 1
    shown.filters.year.setCurrentIndex(2)
    idle(qtbot, window.work)
    assert shown.model.query.year == 2025
    assert shown.model.ids == []


def test_people_have_no_year(window: MainWindow, qtbot: QtBot) -> None:
    """And stand in the order they were entered."""
    shown = list_of(window, qtbot, "person")
    assert shown.filters.year.isHidden()
    assert shown.query().order_by == "number"
    assert shown.filters.state_chosen() is None


def test_a_dated_list_begins_with_this_year(window: MainWindow, qtbot: QtBot) -> None:
    """A way in from the home page shows every year."""
    shown = list_of(window, qtbot, "talk")
    assert shown.model.query.year == 2026
    assert len(shown.model.ids) == 1
    shown.filters.choose_state("")
    idle(qtbot, window.work)
    assert shown.model.query.year is None


def test_a_year_without_records_is_no_place_to_begin(window: MainWindow, qtbot: QtBot) -> None:
    """Everything is shown then; a year chosen by hand stays."""

    def only_last_year(desk: Desk) -> None:
        (talk,) = list_ids(desk, kind="talk")
        correct_entry(desk, record_id=talk, answers={"starts_at": "2025-03-05T09:00"})

    window.work.act(only_last_year)
    shown = list_of(window, qtbot, "talk")
    assert shown.model.query.year is None
    assert shown.stack.currentWidget() is shown.table
    shown.filters.year.setCurrentIndex(shown.filters.year.findData(2026))
    idle(qtbot, window.work)
    assert shown.stack.currentWidget() is shown.nothing


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
    assert shown.filters.density.isCheckable()


def test_the_bin_is_one_click_away(window: MainWindow, qtbot: QtBot) -> None:
    """What was withdrawn of this kind, of any year; nothing is done to it but looked at."""
    shown = list_of(window, qtbot, "talk")
    (talk,) = shown.model.ids
    shown.filters.bin.click()
    idle(qtbot, window.work)
    assert shown.stack.currentWidget() is shown.empty_bin
    shown.empty_bin.buttons[0].click()
    idle(qtbot, window.work)
    assert shown.model.ids == [talk]
    assert shown.printing.button.isEnabled()
    window.work.act(withdraw_entry, record_id=talk, reason="重复")
    idle(qtbot, window.work)
    assert shown.model.ids == []
    shown.filters.bin.click()
    idle(qtbot, window.work)
    assert shown.model.ids == [talk]
    assert shown.open.isEnabled()
    assert not shown.printing.button.isEnabled()
    shown.filters.choose_state("")
    idle(qtbot, window.work)
    assert (shown.filters.bin.isChecked(), shown.model.ids) == (False, [])


def test_an_inspector_is_offered_no_bin(begin: Begin, qtbot: QtBot) -> None:
    window = begin()
    window.work.sit_down("县纪委 陈某", failed=lambda problem: pytest.fail(problem.sentence))
    idle(qtbot, window.work)
    assert list_of(window, qtbot, "talk").filters.bin.isHidden()


def test_records_without_an_attachment_can_be_looked_through(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Of this year; clearing the filters shows all again."""
    shown = list_of(window, qtbot, "talk")
    window.routes.to_unattached.emit("talk")
    idle(qtbot, window.work)
    assert (shown.model.query.year, shown.model.query.unattached) == (2026, True)
    assert len(shown.model.ids) == 1
    shown.clear_filters()
    idle(qtbot, window.work)
    assert not shown.model.query.unattached
    assert list_of(window, qtbot, "person").filters.unattached.isHidden()
