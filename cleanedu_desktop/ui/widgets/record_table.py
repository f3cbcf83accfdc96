"""The table of a list page: sortable by its head, states as pills, two densities."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from cleanedu_desktop.ui.look import COLOURS, screen_font, tone_of_state
from cleanedu_desktop.ui.models.record_list import (
    ID_ROLE,
    LATE_ROLE,
    STATE_ROLE,
    Query,
    RecordListModel,
)

Index = QModelIndex | QPersistentModelIndex
ROOMY, DENSE = 38, 29
"""Row heights, pixels."""
_FROM_PAPER = "转录"
_LATE_ROOM = 44
"""Pixels the word takes behind the first column."""
_MOST_AIR = 0.4
"""Part of its width that a column gets beyond its words, where there is room."""
_CUT = 300
"""Words longer than these pixels are cut, unless room is left over."""
_LEAST = 104
"""Columns are not made narrower than this to fit the window."""


def draw_pill(painter: QPainter, left_middle: QPoint, words: str, tone: str) -> int:
    """Draw a rounded word; return its width in pixels."""
    painter.save()
    painter.setFont(screen_font(12))
    width = painter.fontMetrics().horizontalAdvance(words) + 18
    box = QRectF(left_middle.x(), left_middle.y() - 10, width, 20)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(COLOURS[f"{tone}_soft"]))
    painter.drawRoundedRect(box, 10, 10)
    painter.setPen(QColor(COLOURS[tone]))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
    return width


def fitted(wanted: list[int], room: int) -> list[int]:
    """Return column widths for `room` pixels, that grow evenly with it.

    Less for the widest where it lacks; what is over goes first to those whose words are cut, in
    proportion to what they lack, then to all as air.
    """
    least = [min(width, _CUT) for width in wanted]
    spare = room - sum(least)
    if spare < 0:
        return _narrowed(least, room)
    lacks = [width - has for width, has in zip(wanted, least, strict=True)]
    share = min(spare / max(sum(lacks), 1), 1.0)
    air = min(max(spare - sum(lacks), 0) / sum(least), _MOST_AIR)
    return [
        has + int(lack * share) + int(has * air) for has, lack in zip(least, lacks, strict=True)
    ]


def _narrowed(widths: list[int], room: int) -> list[int]:
    """Return the widths with the widest cut to one level, as far down as `room` asks."""
    level = max(widths)
    while level > _LEAST and sum(min(width, level) for width in widths) > room:
        level -= 1
    return [min(width, level) for width in widths]


class RecordDelegate(QStyledItemDelegate):
    """Draws states as pills, and 补录 behind the first column of a late record."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        state = index.data(STATE_ROLE)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        if state and words:
            option.text = ""  # type: ignore[attr-defined]
            self._ground(painter, option, index)
            middle = QPoint(rectangle.left() + 8, rectangle.center().y() + 1)
            draw_pill(painter, middle, words, tone_of_state(str(state)))
            return
        super().paint(painter, option, index)
        if index.data(LATE_ROLE):
            after = option.fontMetrics.horizontalAdvance(words) + 18  # type: ignore[attr-defined]
            middle = QPoint(rectangle.left() + after, rectangle.center().y() + 1)
            word = str(index.data(LATE_ROLE))
            draw_pill(painter, middle, word, "grey" if word == _FROM_PAPER else "amber")

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.row()
        blank = index.model().index(row, 0)
        painter.save()
        painter.setClipRect(option.rect)  # type: ignore[attr-defined]
        wide = QStyleOptionViewItem(option)
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        wide.rect = rectangle.adjusted(-2000, 0, 0, 0)  # type: ignore[attr-defined]
        super().paint(painter, wide, blank)
        painter.restore()


class RecordTable(QTableView):
    """Rows of a `RecordListModel`. Enter or a double click opens a record."""

    opened = Signal(str)
    """Record id."""

    def __init__(self, model: RecordListModel) -> None:
        super().__init__()
        self.records = model
        self.setModel(model)
        self.setItemDelegate(RecordDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.set_density(dense=False)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setMinimumSectionSize(60)
        head.sectionClicked.connect(self._sort)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ID_ROLE)))
        model.dataChanged.connect(self._measure_once)
        model.modelReset.connect(self._measure_anew)
        head.sectionResized.connect(self._note_own_width)
        self._measured, self._fitting, self._own_widths = False, False, False
        self._wanted = [0] * model.columnCount()
        """Pixels that each column wants for the words it has had."""
        self._show_order()

    def set_density(self, *, dense: bool) -> None:
        """Choose the row height."""
        self.verticalHeader().setDefaultSectionSize(DENSE if dense else ROOMY)

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected records, top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.records.ids[row] for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ID_ROLE))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out another width."""
        super().resizeEvent(event)
        self._fit()

    def _sort(self, section: int) -> None:
        order = self.records.columns[section].order_by
        query = self.records.query
        if order is not None:
            descending = not query.descending if query.order_by == order else False
            self.records.ask(
                Query(order, descending, query.year, query.state, query.text, query.withdrawn)
            )
        self._show_order()

    def _show_order(self) -> None:
        query = self.records.query
        orders = [column.order_by for column in self.records.columns]
        section = orders.index(query.order_by) if query.order_by in orders else -1
        falls = Qt.SortOrder.DescendingOrder
        way = falls if query.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(section, way)

    def _measure_anew(self) -> None:
        """Measure the next rows too: a day that came may be longer than the empty cell was."""
        self._measured = False

    def _note_own_width(self, section: int) -> None:
        """Widths that a hand has drawn stay; the last column only fills up."""
        if not self._fitting and section < self.records.columnCount() - 1:
            self._own_widths = True

    def _measure_once(self) -> None:
        """Make room for the first rows; columns never want less than before: no list jumps."""
        if self._measured or not self.records.ids or self.records.row(0) is None:
            return
        self._measured = True
        wanted = [self._wanted_width(place) for place in range(self.records.columnCount())]
        self._wanted = [max(both) for both in zip(wanted, self._wanted, strict=True)]
        self._fit()

    def _fit(self) -> None:
        """Share the room out by what the columns want, until a hand draws one."""
        if self._own_widths or not any(self._wanted):
            return
        # As if the scroll bar were always there: nothing moves when it comes.
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        self._fitting = True
        for place, width in enumerate(fitted(self._wanted, room)):
            self.setColumnWidth(place, width)
        self._fitting = False

    def _wanted_width(self, place: int) -> int:
        metrics = self.fontMetrics()
        title = metrics.horizontalAdvance(self.records.columns[place].title) + 34
        shown = range(min(len(self.records.ids), 40))
        cells = [self.records.index(row, place) for row in shown]
        words = [str(cell.data() or "") for cell in cells]
        widest = max((metrics.horizontalAdvance(one) for one in words), default=0) + 26
        if any(cell.data(LATE_ROLE) for cell in cells):
            widest += _LATE_ROOM
        return max(title, widest, 72)
