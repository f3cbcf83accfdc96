"""Charts in the window."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from cleanedu_desktop.charts.spec import Bar, BarChart, Cell, Key, MatrixChart, MatrixRow
from cleanedu_desktop.charts.tones import TONES
from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.widgets.chart_view import ChartView, chart_words

BARS = BarChart(
    title="学时",
    keys=(Key(label="集中", tone="first"),),
    bars=(Bar(label="甲", parts=(32,), said="32 学时"), Bar(label="乙", parts=(0,), said="0 学时")),
)
MATRIX = MatrixChart(
    title="谈话",
    columns=("丙", "丁"),
    rows=(
        MatrixRow(label="甲", cells=(Cell(text="1", tone="good"), Cell(text="缺", tone="lack"))),
    ),
)


def shown(qtbot: QtBot, chart: BarChart | MatrixChart, *, clickable: bool = True) -> ChartView:
    made = ChartView(chart, clickable=clickable)
    qtbot.addWidget(made)
    made.resize(400, made.height())
    made.show()
    return made


def test_bars_are_painted_in_their_tones(qtbot: QtBot) -> None:
    picture = shown(qtbot, BARS).grab().toImage()
    middle = picture.pixelColor(150, 13)
    assert middle.name().upper() == TONES["first"]
    below = picture.pixelColor(150, 39)
    assert below.name().upper() == TONES["track"]


def test_it_is_said_in_words(qtbot: QtBot) -> None:
    made = shown(qtbot, BARS)
    assert made.accessibleName() == "学时"
    assert made.accessibleDescription() == "甲 32 学时；乙 0 学时"
    assert chart_words(MATRIX) == "甲 丙 1，丁 缺"


def test_a_row_is_chosen_by_mouse_and_keyboard(qtbot: QtBot) -> None:
    made = shown(qtbot, BARS)
    chosen: list[tuple[int, int]] = []
    made.chosen.connect(lambda row, column: chosen.append((row, column)))
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(made, key)
    assert chosen == [(1, -1), (0, -1)]


def test_a_cell_of_a_matrix_is_chosen(qtbot: QtBot) -> None:
    made = shown(qtbot, MATRIX)
    chosen: list[tuple[int, int]] = []
    made.chosen.connect(lambda row, column: chosen.append((row, column)))
    edges = made._laid.column_edges if made._laid else ()
    y = made.height() - 10
    for x in (edges[0] + 20, edges[1] + 20, 8):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(round(x), y))
    assert chosen == [(0, 0), (0, 1), (0, -1)]


def test_what_is_only_to_be_looked_at_is_not_chosen(qtbot: QtBot) -> None:
    made = shown(qtbot, BARS, clickable=False)
    made.chosen.connect(lambda *_: (_ for _ in ()).throw(AssertionError))
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    assert made.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_another_chart_takes_its_own_height(qtbot: QtBot) -> None:
    made = shown(qtbot, BARS)
    before = made.height()
    made.show_chart(BarChart(title="多", keys=BARS.keys, bars=BARS.bars * 10))
    assert made.height() > 5 * before
    assert made.accessibleName() == "多"


def test_the_head_of_a_high_matrix_stays_in_sight(qtbot: QtBot) -> None:
    cells = (Cell(text="1", tone="good"), Cell(text="缺", tone="lack"))
    rows = tuple(MatrixRow(label=f"甲{place}", cells=cells) for place in range(60))
    chart = MatrixChart(title="谈话", columns=("丙", "丁"), rows=rows)
    area = QScrollArea()
    qtbot.addWidget(area)
    made = ChartView(chart, clickable=True)
    made.keep_head(area.verticalScrollBar())
    area.setWidgetResizable(True)
    area.setWidget(made)
    area.resize(400, 300)
    area.show()
    assert made._head_top() == 0
    area.verticalScrollBar().setValue(500)
    assert made._head_top() == 500
    assert made._row_at(505) == -1
    assert made._row_at(500 + made._tops[1] + 1) > 15
    white = made.grab().toImage().pixelColor(2, 501)
    assert white.name().upper() == COLOURS["card"]
    assert made._words_of(3, 1) == "甲3 · 丁：缺"
    assert made._words_of(3, -1) == "甲3"
