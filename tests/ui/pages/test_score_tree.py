"""The indicators as a tree, the evidence one click away."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import idle
from tests.ui.pages.assessing import line, score


def test_a_record_is_one_click_away_from_its_indicator(window: MainWindow, qtbot: QtBot) -> None:
    page = score(window, qtbot)
    row = line(page, "廉政谈话每人")
    assert (row.text(1), row.text(2), row.text(3)) == ("12", "未到期", "1 条")
    assert "4人中1人" in row.text(4)
    assert not row.isExpanded()
    page.tree.itemClicked.emit(row, 0)
    assert row.isExpanded()
    page.tree.itemClicked.emit(row.child(0), 0)
    idle(qtbot, window.work)
    opened = window.stack.currentWidget()
    assert isinstance(opened, KindPage)
    assert opened is window.page("talk")


@pytest.mark.parametrize("size", [(1024, 700), (1920, 1080)])
def test_sentences_have_the_lines_they_need(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    page = score(window, qtbot)
    row = line(page, "支部委员会会议按期")
    row.setText(4, row.text(4) * 6)
    window.resize(*size)
    page.tree.resize(page.tree.width() - 1, page.tree.height())
    width = page.tree.columnWidth(4)
    lines = len(row.text(4)) * page.tree.fontMetrics().height() / width
    assert row.sizeHint(4).height() > lines * page.tree.fontMetrics().lineSpacing() * 0.8
