"""The history of a record: what was done, and two versions side by side."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.history_dialog import HistoryDialog
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, press, question


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> HistoryDialog:
    """The history of a talk that was corrected twice."""
    window.go("talk")
    page = window.page("talk")
    assert isinstance(page, KindPage)
    idle(qtbot, window.work)
    record_id = page.list.model.ids[0]
    for place in ("一楼", "二楼"):
        window.work.act(correct_entry, record_id=record_id, answers={"place": place})
    page.open_record(record_id)
    idle(qtbot, window.work)
    next(one for one in buttons(page.view) if one.text().strip().startswith("历史")).click()
    idle(qtbot, window.work)
    return page.view.findChildren(HistoryDialog)[0]


def shown(dialog: HistoryDialog) -> list[tuple[str, ...]]:
    """Return the rows of the table."""
    table = dialog.table
    rows = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(3)]
        rows.append(tuple(one.text() if one else "" for one in items))
    return rows


def test_operations_stand_newest_first_with_what_they_changed(
    dialog: HistoryDialog, window: MainWindow, qtbot: QtBot
) -> None:
    assert dialog.operations.count() == 3
    first = dialog.operations.item(0)
    assert first is not None
    assert first.text().startswith("更正　文书\n2026年6月15日")
    assert shown(dialog) == [("谈话地点", "一楼", "二楼")]
    dialog.operations.setCurrentRow(2)
    idle(qtbot, window.work)
    labels = [row[0] for row in shown(dialog)]
    assert "谈话内容" in labels
    assert {row[1] for row in shown(dialog)} == {""}


def test_any_two_versions_are_compared(
    dialog: HistoryDialog, window: MainWindow, qtbot: QtBot
) -> None:
    dialog.against.setCurrentIndex(2)
    dialog.against.activated.emit(2)
    idle(qtbot, window.work)
    (changed,) = [row for row in shown(dialog) if row[0] == "谈话地点"]
    assert changed[2] == "二楼"
    assert changed[1] != "一楼"
    dialog.only_changed.setChecked(False)
    idle(qtbot, window.work)
    assert len(shown(dialog)) > 5


def test_the_chosen_operation_can_be_undone(
    dialog: HistoryDialog, window: MainWindow, qtbot: QtBot
) -> None:
    dialog.undo_button.click()
    idle(qtbot, window.work)
    press(question(window), "撤销")
    idle(qtbot, window.work)
    page = window.page("talk")
    assert isinstance(page, KindPage)
    assert page.view.shown is not None
    assert page.view.shown.whole.record.answers["place"] == "一楼"
