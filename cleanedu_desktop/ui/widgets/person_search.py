"""A line that finds a person by name or pinyin initials and hands over the one chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from cleanedu_desktop.ui.widgets.people_known import PeopleKnown

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVES = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PersonSearch(QLineEdit):
    """Typing shows those who fit; Enter, Tab or a click takes the marked one."""

    chosen = Signal(str)
    """Person id."""

    def __init__(self, known: PeopleKnown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known = known
        self.setPlaceholderText("姓名或拼音首字母")
        self.setMinimumWidth(130)
        self.list = QListWidget()
        self.list.setObjectName("popup")
        self.list.setWindowFlags(Qt.WindowType.ToolTip)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.list.itemClicked.connect(self._take)
        self.list.setAccessibleName("符合的人员")
        self.textEdited.connect(lambda _text: self.offer())
        self.destroyed.connect(self.list.deleteLater)
        self.installEventFilter(self)

    def offer(self) -> None:
        """Show who fits the text."""
        self.list.clear()
        for person in self.known.matching(self.text(), limit=30):
            moved = "" if person.on_roster else "（已调出）"
            item = QListWidgetItem(f"{self.known.called(person)}{moved}　{person.where}")
            item.setData(Qt.ItemDataRole.UserRole, person.id)
            self.list.addItem(item)
        if self.list.count() == 0:
            item = QListWidgetItem("没有符合的人员，请先到“人员”中登记")
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        else:
            self.list.setCurrentRow(0)
        height = min(self.list.count(), 8) * self.list.sizeHintForRow(0) + 12
        self.list.setGeometry(0, 0, max(self.width(), 340), height)
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        screen = self.screen().availableGeometry()
        if below.y() + height > screen.bottom():
            below = self.mapToGlobal(QPoint(0, -height - 2))
        self.list.move(below)
        self.list.show()

    def _take(self, item: QListWidgetItem | None) -> None:
        person_id = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if person_id:
            self.clear()
            self.list.hide()
            self.chosen.emit(person_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and take from it while it is open."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            taken = self._key_in_list(key) if self.list.isVisible() else self._key_outside(key)
            if taken:
                return True
        return super().eventFilter(watched, event)

    def _key_outside(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Down:
            self.offer()
        return key == Qt.Key.Key_Down

    def _key_in_list(self, key: Qt.Key) -> bool:
        if key in _MOVES:
            row = self.list.currentRow() + _MOVES[key]
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        elif key in _TAKES:
            self._take(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.list.hide()
        else:
            if key in _LEAVES and self.text():
                self._take(self.list.currentItem())
            # A full role hides this line, and Qt has moved the focus on already.
            return self.isHidden()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list with the focus."""
        self.list.hide()
        super().focusOutEvent(event)
