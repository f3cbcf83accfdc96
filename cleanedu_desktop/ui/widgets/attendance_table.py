"""The table of an attendance: 到会 by one click, reasons for the others, many lines at once."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.models.attendance import (
    FIRST_PRESENCE,
    KEYS,
    NAME,
    REASON,
    WHERE,
    AttendanceModel,
)

_ROW = 32
_MOST_ROWS = 14
_AROUND = 28
"""Pixels beside the words of a cell."""
_TONES = {"present": "green", "on_leave": "amber", "absent": "red"}


class PresenceDelegate(QStyledItemDelegate):
    """Draws a presence column as one of three rings."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a ring, filled when chosen."""
        chosen = index.data() == "●"
        colour = QColor(COLOURS[_TONES[KEYS[index.column() - FIRST_PRESENCE]]])
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        selected = QStyle.StateFlag.State_Selected in option.state  # type: ignore[attr-defined]
        if selected:
            painter.fillRect(rectangle, QColor(COLOURS["accent_soft"]))
        painter.setPen(QColor(COLOURS["grey_soft"]))
        painter.drawLine(rectangle.bottomLeft(), rectangle.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour if chosen else QColor(COLOURS["line_strong"]), 1.5))
        painter.setBrush(colour if chosen else QColor(COLOURS["card"]))
        painter.drawEllipse(rectangle.center(), 7, 7)
        if chosen:
            painter.setBrush(QColor(COLOURS["card"]))
            painter.drawEllipse(rectangle.center(), 2, 2)
        painter.restore()


class AttendanceTable(QTableView):
    """Click or Space marks, 1 2 3 mark the selected lines, Delete takes them off the list."""

    dropped = Signal()
    """The selected lines are to go."""

    def __init__(self, model: AttendanceModel) -> None:
        super().__init__()
        self.attendance = model
        self.setModel(model)
        self.setItemDelegate(QStyledItemDelegate(self))
        self._rings = PresenceDelegate(self)
        for place in range(len(KEYS)):
            self.setItemDelegateForColumn(FIRST_PRESENCE + place, self._rings)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.SelectedClicked | triggers.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setFixedWidth(44)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(40)
        for column, least, most in ((NAME, 140, 240), (WHERE, 190, 300)):
            head.resizeSection(column, self._room(column, least, most))
        for place in range(len(KEYS)):
            head.resizeSection(FIRST_PRESENCE + place, 60)
        self._plain_click = True
        self.clicked.connect(self._clicked)

    def _room(self, column: int, least: int, most: int) -> int:
        """Return the pixels that the words of a column take."""
        model, words = self.attendance, self.fontMetrics().horizontalAdvance
        said = (str(model.index(row, column).data() or "") for row in range(model.rowCount()))
        return min(max([least, *(words(one) + _AROUND for one in said)]), most)

    def selected_rows(self) -> list[int]:
        """Return the places of the lines selected."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def select_too(self, row: int) -> None:
        """Select a line beside those selected already."""
        index = self.attendance.index(row, NAME)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)
        self.scrollTo(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether Ctrl or Shift was held: such a click selects and marks nothing."""
        self._plain_click = event.modifiers() == Qt.KeyboardModifier.NoModifier
        super().mousePressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if self._plain_click:
            self._mark(index)

    def _mark(self, index: QModelIndex) -> None:
        place = index.column() - FIRST_PRESENCE
        if 0 <= place < len(KEYS):
            key = KEYS[place]
            now = self.attendance.lines[index.row()].presence
            self.attendance.mark(index.row(), None if now == key else key)
            if key not in ("present", now):
                reason = self.attendance.index(index.row(), REASON)
                self.setCurrentIndex(reason)
                self.edit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark by Space in a presence column, or by 1 2 3 in all lines selected."""
        index = self.currentIndex()
        number = event.key() - int(Qt.Key.Key_1)
        if index.isValid() and event.key() == Qt.Key.Key_Space:
            self._mark(index)
        elif index.isValid() and index.column() != REASON and 0 <= number < len(KEYS):
            for row in self.selected_rows() or [index.row()]:
                self.attendance.mark(row, KEYS[number])
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Be as high as the people, up to a screenful."""
        rows = min(max(self.attendance.rowCount(), 1), _MOST_ROWS)
        return QSize(600, rows * _ROW + 42)
