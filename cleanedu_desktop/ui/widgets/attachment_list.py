"""The files attached to a record: one file a row, its name above its kind, size and day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cleanedu_desktop.acts.list_attachments import AttachmentShown
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS, screen_font

_SHOWN, _FACTS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ROW = 50
"""Height of a row, pixels."""
MOST_ROWS = 4
"""Rows seen at once; more are scrolled to."""


def facts_of(one: AttachmentShown) -> str:
    """Return kind, size and when it was added."""
    return f"{one.kind} · {one.size} · {day(one.added_at.astimezone().date())}"


class AttachmentDelegate(QStyledItemDelegate):
    """Draws a row; a long name keeps its beginning and its ending."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows are of one height, and as narrow as they must."""
        return QSize(60, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground as the style does, and two lines on it."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""  # type: ignore[attr-defined]
        style = ground.widget.style()  # type: ignore[attr-defined]
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)  # type: ignore[attr-defined]
        room: QRect = option.rect.adjusted(8, 4, -8, -4)  # type: ignore[attr-defined]
        half = room.height() // 2
        lines = (
            (index.data(), 14, "text", Qt.TextElideMode.ElideMiddle, room.top()),
            (index.data(_FACTS), 12, "faint", Qt.TextElideMode.ElideRight, room.top() + half),
        )
        painter.save()
        for words, pixels, colour, elide, top in lines:
            painter.setFont(screen_font(pixels))
            painter.setPen(QColor(COLOURS[colour]))
            fitting = painter.fontMetrics().elidedText(str(words), elide, room.width())
            box = QRect(room.left(), top, room.width(), half)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), fitting)
        painter.restore()


class AttachmentList(QListWidget):
    """Enter or a double click opens a file."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(AttachmentDelegate(self))
        self.setAccessibleName("附件清单")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit())

    def show_attachments(self, attachments: Sequence[AttachmentShown]) -> None:
        """Show these, the first one chosen; as high as they need, up to `MOST_ROWS` rows."""
        self.clear()
        for one in attachments:
            item = QListWidgetItem(one.name)
            item.setData(_SHOWN, one)
            item.setData(_FACTS, facts_of(one))
            item.setToolTip(one.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.name}，{facts_of(one)}")
            self.addItem(item)
        frame = 2 * self.frameWidth()
        self.setFixedHeight(min(len(attachments), MOST_ROWS) * ROW + frame)
        self.setCurrentRow(0)

    def chosen(self) -> AttachmentShown | None:
        """Return the file of the current row."""
        found: AttachmentShown | None = self.currentIndex().data(_SHOWN)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen() is not None:
            self.opened.emit()
            return
        super().keyPressEvent(event)
