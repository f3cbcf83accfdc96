"""Attendance grid: the whole roster at once, 到会 by one click, reasons for the others."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.form_engine.definition import PeopleRole
from cleanedu_desktop.records.vocabulary import PRESENCE
from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.models.attendance import (
    FIRST_PRESENCE,
    KEYS,
    NAME,
    REASON,
    WHERE,
    AttendanceModel,
    Attendee,
)
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown
from cleanedu_desktop.ui.widgets.person_search import PersonSearch

_ROW = 32
_MOST_ROWS = 14
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
    """The table: click or Space marks, 1 2 3 mark the whole line's presence."""

    def __init__(self, model: AttendanceModel) -> None:
        super().__init__()
        self.attendance = model
        self.setModel(model)
        self.setItemDelegate(QStyledItemDelegate(self))
        self._rings = PresenceDelegate(self)
        for place in range(len(KEYS)):
            self.setItemDelegateForColumn(FIRST_PRESENCE + place, self._rings)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
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
        for column, width in ((NAME, 140), (WHERE, 190)):
            head.resizeSection(column, width)
        for place in range(len(KEYS)):
            head.resizeSection(FIRST_PRESENCE + place, 60)
        self.clicked.connect(self._clicked)

    def _clicked(self, index: QModelIndex) -> None:
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
        """Mark by Space in a presence column, or by 1 2 3 anywhere in the line."""
        index = self.currentIndex()
        number = event.key() - int(Qt.Key.Key_1)
        if index.isValid() and event.key() == Qt.Key.Key_Space:
            self._clicked(index)
        elif index.isValid() and index.column() != REASON and 0 <= number < len(KEYS):
            self.attendance.mark(index.row(), KEYS[number])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Be as high as the people, up to a screenful."""
        rows = min(max(self.attendance.rowCount(), 1), _MOST_ROWS)
        return QSize(600, rows * _ROW + 42)


class AttendancePicker(QWidget):
    """Attendance of one role with live counts."""

    changed = Signal()

    def __init__(self, role: PeopleRole, known: PeopleKnown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self.known = known
        self.model = AttendanceModel()
        self.table = AttendanceTable(self.model)
        self.table.setAccessibleName(f"{role.label}出席情况")
        self.counts = label("", "sectionTitle")
        self.search = PersonSearch(known)
        self.search.setPlaceholderText("增加一人：姓名或拼音首字母")
        self.search.setAccessibleName(f"{role.label}：增加一人")
        self.search.setFixedWidth(220)
        self.search.chosen.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(self._tools())
        column.addWidget(self.counts)
        column.addWidget(self.table)
        for signal in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._count)
            signal.connect(self.changed)
        self.model.modelReset.connect(self._count)
        self._count()

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.all_present: QPushButton = button(
            "其余全部到会", lambda: self.model.mark_rest("present"), picture="check",
            hint="没有标记的人全部记为到会；请假、缺席的先点出来或随后再改",
        )  # fmt: skip
        self.clear: QPushButton = button("清空标记", self.model.empty, role="link")
        self.drop: QPushButton = button("移出所选的人", self._drop, role="link")
        line.addWidget(self.all_present)
        line.addWidget(self.clear)
        line.addWidget(self.drop)
        line.addStretch(1)
        line.addWidget(self.search)
        return line

    def _add(self, person_id: str) -> None:
        person = self.known.get(person_id)
        if person is not None and self.model.add(person):
            self.table.scrollToBottom()

    def _drop(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.model.remove(index.row())

    def _count(self) -> None:
        counted = self.model.counts()
        words = [f"应到 {counted['expected']}", f"实到 {counted['present']}"]
        words += [f"{PRESENCE[key]} {counted[key]}" for key in ("on_leave", "absent")]
        if counted["unmarked"]:
            words.append(f"未标记 {counted['unmarked']}（{self.model.unmarked_names()}）")
        self.counts.setText(" · ".join(words))
        self.table.setFixedHeight(self.table.sizeHint().height())

    def attendees(self) -> list[Attendee]:
        """Return the lines as filled in."""
        return list(self.model.lines)

    def set_attendees(self, lines: list[Attendee]) -> None:
        """Show these lines."""
        self.model.set_lines(lines)

    def propose_roster(self) -> None:
        """Show everyone on the roster, nobody marked."""
        roster = self.known.roster
        self.model.set_lines([Attendee(one.id, one.name, one.where) for one in roster])

    def tab_stops(self) -> list[QWidget]:
        """Return the buttons, the table and the search line."""
        return [self.all_present, self.clear, self.drop, self.table, self.search]
