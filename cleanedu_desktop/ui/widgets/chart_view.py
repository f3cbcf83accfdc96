"""Shows a chart; its rows can be chosen with the mouse or the arrow keys."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QToolTip, QWidget

from cleanedu_desktop.charts.lay_out import lay_out
from cleanedu_desktop.charts.marks import Box, ChartSize, LaidChart, Mark, Rule, Strip, Words
from cleanedu_desktop.charts.spec import BarChart, Chart, MatrixChart
from cleanedu_desktop.charts.tones import TONES
from cleanedu_desktop.ui.look import COLOURS, screen_font

TEXT = 13
SIZE = ChartSize(text=TEXT, row=26, gap=10)
"""Logical pixels."""
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_WIDE = 2000.0
EDGE = 6
"""Pixels at both sides of the drawing."""


def chart_words(chart: Chart) -> str:
    """Return a chart in words, for readers aloud."""
    if isinstance(chart, BarChart):
        lines = [f"{bar.label} {bar.said}" for bar in chart.bars]
    else:
        lines = [
            f"{row.label} "
            + "，".join(
                f"{column} {cell.text or '无'}"
                for column, cell in zip(chart.columns, row.cells, strict=False)
            )
            for row in chart.rows
        ]
    return "；".join(lines)


class ChartView(QWidget):
    """A chart as wide as there is room and as high as it takes; only what is seen is painted."""

    chosen = Signal(int, int)
    """Row that was clicked, or Enter pressed on, from 0; of a matrix also the column, else -1."""

    def __init__(self, chart: Chart, *, clickable: bool = False) -> None:
        super().__init__()
        self._font = screen_font(TEXT)
        self._metrics = QFontMetricsF(self._font)
        self._clickable = clickable
        self._current = -1
        self._laid: LaidChart | None = None
        self._tops: list[float] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setMouseTracking(True)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_chart(chart)

    def keep_head(self, bar: QScrollBar) -> None:
        """Let the head of a high matrix stay in sight while `bar` scrolls it."""
        if isinstance(self.chart, MatrixChart):
            bar.valueChanged.connect(self._scrolled)

    def _scrolled(self, _value: int) -> None:
        self.update()

    def show_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self.chart = chart
        self._current = -1
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart_words(chart))
        self._lay_out()

    def _lay_out(self) -> None:
        width = max(self.width() - 2 * EDGE, 1)
        laid = lay_out(self.chart, width, SIZE, self._metrics.horizontalAdvance)
        self._laid = laid
        self._tops = [0.0, *accumulate([laid.head.height, *(row.height for row in laid.rows)])]
        self.setFixedHeight(round(laid.height) + 2)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the chart."""
        return QSize(320, self.height())

    def minimumSizeHint(self) -> QSize:
        """A chart squeezes its bars."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strips that are seen."""
        if self._laid is None:
            return
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.translate(EDGE, 0)
        seen = event.rect()
        strips = [self._laid.head, *self._laid.rows]
        first = max(bisect_right(self._tops, seen.top()) - 1, 0)
        for number in range(first, len(strips)):
            if self._tops[number] > seen.bottom():
                break
            self._paint_strip(painter, strips[number], number - 1, self._tops[number])
        if isinstance(self.chart, MatrixChart) and self._head_top() > 0:
            top = self._head_top()
            band = QRectF(-EDGE, top, self.width(), self._laid.head.height)
            painter.fillRect(band, QColor(COLOURS["card"]))
            self._paint_strip(painter, self._laid.head, -1, top)
        painter.end()

    def _head_top(self) -> float:
        """Return where the head of a matrix stands: at the top of what is seen of it."""
        if self._laid is None or not isinstance(self.chart, MatrixChart):
            return 0.0
        seen = float(self.visibleRegion().boundingRect().top())
        last = self._tops[-1] - self._laid.head.height
        return max(min(seen, last), 0.0)

    def _paint_strip(self, painter: QPainter, strip: Strip, row: int, top: float) -> None:
        if row >= 0 and row == self._current:
            whole = QRectF(-EDGE, top, self.width(), strip.height)
            painter.fillRect(whole, QColor(COLOURS["accent_soft"]))
        for mark in strip.marks:
            self._paint(painter, mark, top)

    def _paint(self, painter: QPainter, mark: Mark, top: float) -> None:
        colour = QColor(TONES[mark.tone])
        match mark:
            case Box():
                painter.fillRect(QRectF(mark.x, top + mark.y, mark.width, mark.height), colour)
            case Rule():
                painter.setPen(QPen(colour, mark.width))
                painter.drawLine(QPointF(mark.x1, top + mark.y1), QPointF(mark.x2, top + mark.y2))
            case Words():
                half = SIZE.row
                left = {"left": 0.0, "center": _WIDE / 2, "right": _WIDE}[mark.align]
                box = QRectF(mark.x - left, top + mark.y - half, _WIDE, 2 * half)
                painter.setPen(colour)
                painter.drawText(box, _ALIGN[mark.align] | Qt.AlignmentFlag.AlignVCenter, mark.text)

    def _row_at(self, y: float) -> int:
        if self._laid is None:
            return -1
        if y < self._head_top() + self._laid.head.height:
            return -1
        row = bisect_right(self._tops, y) - 2
        return row if 0 <= row < len(self._laid.rows) else -1

    def _column_at(self, x: float) -> int:
        edges = self._laid.column_edges if self._laid else ()
        column = bisect_right(edges, x - EDGE) - 1
        return column if 0 <= column < len(edges) - 1 else -1

    def event(self, event: QEvent) -> bool:
        """Tell the whole label of a row under the mouse, which may be shortened, and its cell."""
        if isinstance(event, QHelpEvent):
            row = self._row_at(event.pos().y())
            if row >= 0:
                words = self._words_of(row, self._column_at(event.pos().x()))
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().event(event)

    def _words_of(self, row: int, column: int) -> str:
        if isinstance(self.chart, BarChart):
            return self.chart.bars[row].label
        found = self.chart.rows[row]
        if column < 0:
            return found.label
        return f"{found.label} · {self.chart.columns[column]}：{found.cells[column].text or '无'}"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row a click would choose."""
        self._go(self._row_at(event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show none."""
        self._go(-1)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show none."""
        self._go(-1)
        super().focusOutEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a row."""
        row = self._row_at(event.position().y())
        if self._clickable and row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(row, self._column_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from row to row, Enter chooses."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        rows = len(self._laid.rows) if self._laid else 0
        if not self._clickable or not rows:
            super().keyPressEvent(event)
        elif event.key() in steps:
            self._go(min(max(self._current + steps[Qt.Key(event.key())], 0), rows - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.chosen.emit(self._current, -1)
        else:
            super().keyPressEvent(event)

    def _go(self, row: int) -> None:
        if row != self._current:
            self._current = row
            self.update()
