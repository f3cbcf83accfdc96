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
    assert fitted([100, 300, 200], 500) == [100, 200, 200]
    assert fitted([120, 300, 90], 100) == [104, 104, 90]


def test_cut_words_get_what_is_over_before_all_get_air() -> None:
    """In proportion to what they lack, and no more than they want."""
    assert fitted([100, 500, 400, 200], 900) == [100, 300, 300, 200]
    assert fitted([100, 500, 400, 200], 1050) == [100, 400, 350, 200]
    assert fitted([100, 500, 400, 200], 1200) == [100, 500, 400, 200]
    assert fitted([100, 500, 400, 200], 9000) == [140, 620, 520, 280]


def test_a_wider_room_never_makes_a_column_narrower() -> None:
    """Or by steps: a window that is drawn larger lets nothing jump."""
    wanted = [80, 900, 90, 420, 120]
    before = fitted(wanted, 300)
    for room in range(301, 2400):
        widths = fitted(wanted, room)
        steps = [new - old for new, old in zip(widths, before, strict=True)]
        assert min(steps) >= 0 and max(steps) <= 2
        assert room < 530 or sum(widths) <= room
        before = widths


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


def test_another_width_is_shared_out_and_a_drawn_one_is_kept(
    work: OfficeWork, qtbot: QtBot
) -> None:
    """Long words get what a wider window has, and give it back; a search moves nothing."""
    table = made(work, qtbot, "person")
    places = range(table.records.columnCount())

    def widths() -> list[int]:
        return [table.columnWidth(place) for place in places[:-1]]

    first = widths()
    table._wanted[1] += 500
    table.resize(1600, 400)
    assert table.columnWidth(1) >= first[1] + 300
    wide = widths()
    with qtbot.waitSignal(table.records.counted):
        table.records.ask(Query(order_by="number", descending=False, text="王某甲"))
    table.records.row(0)
    idle(qtbot, work)
    assert widths() == wide
    table.resize(900, 400)
    assert table.columnWidth(1) < wide[1]
    table.resize(1600, 400)
    assert widths() == wide
    table.setColumnWidth(1, 90)
    table.resize(1300, 400)
    assert widths() == [wide[0], 90, *wide[2:]]
