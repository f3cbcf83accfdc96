"""A page of one year."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.year_page import YearPage
from cleanedu_desktop.ui.routes import Routes


class Counting(YearPage):
    entered = 0

    def enter(self) -> None:
        self.entered += 1


@pytest.mark.parametrize("to_come", [True, False])
def test_it_turns_to_other_years(window: MainWindow, qtbot: QtBot, *, to_come: bool) -> None:
    page = Counting(window.work, Routes(), "年")
    page.to_come = to_come
    qtbot.addWidget(page)
    now = window.work.now().year
    page.turn(-1)
    assert page.year == now - 1
    page.turn(2)
    assert page.year == (now + 1 if to_come else now)
    assert page.entered == 2


def test_changes_are_taken_while_it_is_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    page = Counting(window.work, Routes(), "年")
    qtbot.addWidget(page)
    page.take_changes(Changes())
    assert page.entered == 0
    page.show()
    page.take_changes(Changes())
    assert page.entered == 1
