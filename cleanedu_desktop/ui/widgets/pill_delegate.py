"""Draws a cell's words as a pill in the tone the cell names; a cell without a tone as ever."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cleanedu_desktop.ui.widgets.record_table import draw_pill

TONE_ROLE = Qt.ItemDataRole.UserRole + 20
ROW_HEIGHT = 34
"""Pixels."""


class PillDelegate(QStyledItemDelegate):
    """For item views."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a cell."""
        tone = index.data(TONE_ROLE)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if not tone or not words:
            super().paint(painter, option, index)
            return
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        style = option.widget.style()  # type: ignore[attr-defined]
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, option.widget)  # type: ignore[attr-defined]
        middle = QPoint(rectangle.left() + 4, rectangle.center().y() + 1)
        draw_pill(painter, middle, words, str(tone))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give each row the same air."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), ROW_HEIGHT))
