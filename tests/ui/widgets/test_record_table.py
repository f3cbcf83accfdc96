"""The table of a list page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.models.record_list import Query, RecordListModel
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.record_table import DENSE, ROOMY, RecordTable, fitted
from tests.ui.conftest import NAMES, idle


def made(work: OfficeWork, qtbot: QtBot, kind: str) -> RecordTable:
    """A table of a kind, its rows loaded."""
    table = RecordTable(RecordListModel(work, work.main_form(kind)))
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    table.records.ask(Query(order_by="number", descending=False))
    qtbot.waitUntil(lambda: bool(table.records.ids))
    table.records.row(0)
    idle(qtbot, work)
    return table


def names(table: RecordTable) -> list[str]:
    """The first column."""
    return [table.records.index(row, 0).data() for row in range(table.records.rowCount())]


def test_the_head_sorts_up_and_down(work: OfficeWork, qtbot: QtBot) -> None:
    """By clicking the same column twice."""
    table = made(work, qtbot, "person")
    assert names(table) == list(NAMES)
    orders = [column.order_by for column in table.records.columns]
    section = orders.index("name")
    found = []
    for _ in range(2):
        with qtbot.waitSignal(table.records.counted):
            table.horizontalHeader().sectionClicked.emit(section)
        table.records.row(0)
        idle(qtbot, work)
        found.append(names(table))
    assert found[0] == sorted(NAMES)
    assert found[1] == sorted(NAMES, reverse=True)


def test_enter_and_double_click_open(work: OfficeWork, qtbot: QtBot) -> None:
    """And several can be selected."""
    table = made(work, qtbot, "person")
    opened: list[str] = []
    table.opened.connect(opened.append)
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    table.doubleClicked.emit(table.records.index(2, 0))
    assert opened == table.records.ids[1:3]
    table.selectAll()
    assert table.selected_ids() == table.records.ids


def test_two_densities_and_pills(work: OfficeWork, qtbot: QtBot) -> None:
    """The state is drawn in its tone."""
    table = made(work, qtbot, "rectification")
    assert table.rowHeight(0) == ROOMY
    table.set_density(dense=True)
    assert table.rowHeight(0) == DENSE
    column = table.records.columnCount() - 1
    box = table.visualRect(table.records.index(0, column))
    image = table.viewport().grab(box).toImage()
    shades = {image.pixelColor(x, box.height() // 2).name() for x in range(4, 60)}
    assert len(shades) > 2


def test_columns_are_made_to_fit_where_they_can() -> None:
    """From the widest, never below what can be read; a wide window gives each some air."""
    assert fitted([100, 300, 200], 660) == [110, 330, 220]
    assert fitted([100, 300, 200], 6000) == [140, 420, 280]
    assert sum(fitted([100, 300, 200], 500)) == 500
    assert min(fitted([120, 300, 200], 100)) >= 90


def test_widths_follow_the_words_until_a_hand_draws_one(work: OfficeWork, qtbot: QtBot) -> None:
    """A day that came later is not cut off in a column that was empty before."""
    table = made(work, qtbot, "person")
    head = table.horizontalHeader()
    fitting = table.columnWidth(0)

    def asked_again() -> int:
        with qtbot.waitSignal(table.records.counted):
            table.records.ask(table.records.query)
        table.records.row(0)
        idle(qtbot, work)
        return table.columnWidth(0)

    table.records.modelReset.emit()
    head.blockSignals(True)
    table.setColumnWidth(0, 61)
    head.blockSignals(False)
    assert asked_again() == fitting
    table.setColumnWidth(0, 61)
    assert asked_again() == 61
