"""A month in weeks: each day with its number, what is on it, and whether offices work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cleanedu_desktop.rules.calendar_month import (
    DUE,
    NODE,
    PLANNED,
    WEEK,
    CalendarDay,
    CalendarEntry,
)
from cleanedu_desktop.ui.day_words import long_day
from cleanedu_desktop.ui.look import COLOURS, screen_font

WEEKDAYS = "一二三四五六日"
CHANGES = {"off": ("休", "red"), "work": ("班", "accent")}
_DAY = Qt.ItemDataRole.UserRole
_TODAY = Qt.ItemDataRole.UserRole + 1
_HEAD = 28
"""Pixels of the line with the number."""
_LINE = 20
"""Pixels of an entry."""
_LEAST_HEIGHT = 64
_WIDE = 120
"""Pixels of a line below which a title loses its first part, the type."""
_BETWEEN = " · "
_MARGIN = 6


def spoken(day: CalendarDay) -> str:
    """Return a day in words, for those who do not see the grid."""
    change = {"off": "，放假", "work": "，调休上班"}.get(day.change, "")
    told = "；".join(one.title for one in day.entries)
    return f"{long_day(day.day)}{change}，{len(day.entries)} 项{'：' if told else ''}{told}"


def draw_mark(painter: QPainter, box: QRectF, what: str, tone: str) -> None:
    """Draw what an entry is, told by its shape as well as its colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(COLOURS[tone])
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush if what == PLANNED else colour)
    middle = box.center()
    top = QPointF(middle.x(), box.top())
    if what == DUE:
        painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    elif what == NODE:
        right, left = QPointF(box.right(), middle.y()), QPointF(box.left(), middle.y())
        painter.drawPolygon(QPolygonF([top, right, QPointF(middle.x(), box.bottom()), left]))
    else:
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.restore()


class Mark(QWidget):
    """The mark of a legend."""

    def __init__(self, what: str, tone: str) -> None:
        super().__init__()
        self._what, self._tone = what, tone
        self.setFixedSize(10, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        draw_mark(painter, QRectF(1, 1, 8, 8), self._what, self._tone)
        painter.end()


class DayDelegate(QStyledItemDelegate):
    """Draws one day."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the number, the mark of a holiday, and as many entries as have room."""
        day: CalendarDay | None = index.data(_DAY)
        if day is None:
            return
        box: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        self._ground(painter, box, day)
        self._number(painter, box, day, is_today=bool(index.data(_TODAY)))
        room = max((box.height() - _HEAD - 4) // _LINE, 0)
        shown = day.entries if len(day.entries) <= room else day.entries[: max(room - 1, 0)]
        for place, one in enumerate(shown):
            self._entry(painter, self._line(box, place), one)
        if len(shown) < len(day.entries) and room:
            painter.setFont(screen_font(12))
            painter.setPen(QColor(COLOURS["faint"]))
            more = f"另有 {len(day.entries) - len(shown)} 项"
            line = self._line(box, len(shown)).adjusted(12, 0, 0, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, more)
        view = self.parent()
        if isinstance(view, MonthGrid) and view.currentIndex() == index:
            painter.setPen(QPen(QColor(COLOURS["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _line(self, box: QRect, place: int) -> QRect:
        top = box.top() + _HEAD + place * _LINE
        return QRect(box.left() + _MARGIN, top, box.width() - 2 * _MARGIN, _LINE)

    def _ground(self, painter: QPainter, box: QRect, day: CalendarDay) -> None:
        if not day.in_month:
            painter.fillRect(box, QColor(COLOURS["ground"]))
        elif not day.is_worked:
            painter.fillRect(box, QColor(COLOURS["stripe"]))

    def _number(self, painter: QPainter, box: QRect, day: CalendarDay, *, is_today: bool) -> None:
        words = str(day.day.day)
        painter.setFont(screen_font(14, bold=is_today))
        place = QRectF(box.left() + _MARGIN - 2, box.top() + 4, 24, 22)
        colour = "text" if day.in_month and day.is_worked else "faint"
        if is_today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(COLOURS["accent"]))
            painter.drawEllipse(place.center(), 12, 12)
            colour = "card"
        painter.setPen(QColor(COLOURS[colour]))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        if day.change in CHANGES and day.in_month:
            word, tone = CHANGES[day.change]
            painter.setFont(screen_font(12, bold=True))
            painter.setPen(QColor(COLOURS[tone]))
            right = QRect(box.right() - 26, box.top() + 4, 20, 22)
            painter.drawText(right, Qt.AlignmentFlag.AlignCenter, word)

    def _entry(self, painter: QPainter, line: QRect, one: CalendarEntry) -> None:
        draw_mark(painter, QRectF(line.left() + 1, line.center().y() - 3, 8, 8), one.what, one.tone)
        painter.setFont(screen_font(12))
        painter.setPen(QColor(COLOURS["text"]))
        words = line.adjusted(13, 0, 0, 0)
        title = one.title if line.width() >= _WIDE else one.title.rpartition(_BETWEEN)[2]
        elided = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, elided)


class MonthGrid(QTableWidget):
    """Arrow keys move from day to day; Enter goes to the list of the day."""

    chosen = Signal(object)
    """date under the cursor."""
    opened = Signal(object)
    """date on which Enter or a double click was given."""

    def __init__(self) -> None:
        super().__init__(0, WEEK)
        self.setAccessibleName("月历")
        self.setHorizontalHeaderLabels([f"星期{one}" for one in WEEKDAYS])
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setMinimumSectionSize(_LEAST_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(DayDelegate(self))
        self._wanted: date | None = None
        self.currentItemChanged.connect(lambda _item, _before: self._tell())
        self.itemActivated.connect(lambda item: self.opened.emit(item.data(_DAY).day))

    def want(self, day: date) -> None:
        """Let the cursor be on a day once its month is shown."""
        self._wanted = day

    def day(self) -> date | None:
        """Return the day under the cursor."""
        shown: CalendarDay | None = self.currentIndex().data(_DAY)
        return shown.day if shown is not None else None

    def show_days(self, days: Sequence[CalendarDay], today: date) -> None:
        """Show whole weeks; the cursor stays on its day, or goes to today or the first."""
        before = self._wanted or self.day()
        self._wanted = None
        self.blockSignals(True)
        self.setRowCount(len(days) // WEEK)
        for place, day in enumerate(days):
            item = QTableWidgetItem()
            item.setData(_DAY, day)
            item.setData(_TODAY, day.day == today)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(day))
            item.setToolTip("\n".join(one.title for one in day.entries))
            self.setItem(place // WEEK, place % WEEK, item)
        self.blockSignals(False)
        inside = [one.day for one in days if one.in_month]
        chosen = next((one for one in (before, today) if one in inside), inside[0])
        place = [one.day for one in days].index(chosen)
        self.setCurrentCell(place // WEEK, place % WEEK)
        self._tell()

    def _tell(self) -> None:
        day = self.day()
        if day is not None:
            self.viewport().update()
            self.chosen.emit(day)
