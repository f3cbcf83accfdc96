"""Tables that only show: of previews and doubts, with rows as high as their words need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

_AROUND, _PADDING, _AIR = 28, 24, 8
"""Pixels beside the words of a cell, those taken by the stylesheet, and above and below."""


def plain_table(heads: list[str], name: str, rows: int) -> QTableWidget:
    """Return a table of `rows` empty rows that nobody can type into."""
    table = QTableWidget(rows, len(heads))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(heads)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setItemDelegate(WrappedWords(table))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(34)
    table.horizontalHeader().setStretchLastSection(True)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    table.horizontalHeader().setDefaultAlignment(left)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    return table


def table_item(text: str) -> QTableWidgetItem:
    """Return a cell that tells its whole text in a hint as well."""
    made = QTableWidgetItem(text)
    made.setToolTip(text)
    return made


def fill_table(table: QTableWidget, rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
    """Put words into the cells, and set the widths of the first columns."""
    for row, words in enumerate(rows):
        for column, text in enumerate(words):
            table.setItem(row, column, table_item(text))
    for column, width in enumerate(widths):
        table.setColumnWidth(column, width)


def fit_columns(table: QTableWidget, room: Sequence[tuple[int, int]]) -> None:
    """Make the first columns as wide as their words, each within its (least, most) pixels."""
    words = table.fontMetrics().horizontalAdvance
    for column, (least, most) in enumerate(room):
        cells = (table.item(row, column) for row in range(table.rowCount()))
        widest = max((words(cell.text()) for cell in cells if cell is not None), default=0)
        table.setColumnWidth(column, min(max(widest + _AROUND, least), most))


def fit_rows(table: QTableWidget, column: int) -> None:
    """Make the rows whose words do not fit into `column` as high as they need."""
    room = table.columnWidth(column) - 12
    metrics = table.fontMetrics()
    for row in range(table.rowCount()):
        item = table.item(row, column)
        if item is not None and metrics.horizontalAdvance(item.text()) > room:
            table.resizeRowToContents(row)


class WrappedWords(QStyledItemDelegate):
    """Knows that the stylesheet's padding leaves wrapped words less room than the column has."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room of the words in the width that is left, with a little air."""
        inside = QStyleOptionViewItem(option)
        inside.rect = option.rect.adjusted(0, 0, -_PADDING, 0)  # type: ignore[attr-defined]
        return super().sizeHint(inside, index) + QSize(0, _AIR)
