"""A tree of what a package would lack: a heading for each lack, under it the records."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from cleanedu_desktop.acts.bundle.gaps import Gap
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS, screen_font

HEADS = ("编号", "日期", "记录", "缺什么")
_WIDTHS = (140, 116)
"""Pixels of number and day; the record takes what is left."""
_LACK, _MOST_LACK, _PADDING = 3, 320, 24
"""Column of what lacks, its most pixels and what it has around its words."""
_ROW = QSize(0, 28)
_RECORD = Qt.ItemDataRole.UserRole
_OPEN_GROUPS = 30
"""Lines under a heading that are unfolded from the start; longer ones begin folded."""


def _row(one: Gap) -> QTreeWidgetItem:
    if not one.record_id:
        row = QTreeWidgetItem([one.sentence])
        row.setToolTip(0, one.sentence)
    else:
        row = QTreeWidgetItem([one.number, day(one.happened_on), one.title, one.sentence])
        row.setData(0, _RECORD, (one.kind, one.record_id))
        row.setForeground(0, QColor(COLOURS["accent"]))
        for column in (2, 3):
            row.setToolTip(column, row.text(column))
    row.setSizeHint(0, _ROW)
    return row


class PackageGaps(QTreeWidget):
    """A click on a line asks for its record."""

    opened = Signal(str, str)
    """Kind and id of a record."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("缺口")
        self.setHeaderLabels(list(HEADS))
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        self.itemClicked.connect(self._clicked)
        self.itemActivated.connect(self._clicked)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show the gaps; those of one heading stand together."""
        self.clear()
        words = self.fontMetrics().horizontalAdvance
        lacks = max((words(one.sentence) for one in gaps if one.record_id), default=0)
        self.setColumnWidth(_LACK, min(max(lacks, words(HEADS[_LACK])) + _PADDING, _MOST_LACK))
        for heading, some in groupby(gaps, key=lambda one: one.heading):
            lines = list(some)
            group = QTreeWidgetItem([f"{heading}　{len(lines)}"])
            group.setFont(0, screen_font(13, bold=True))
            group.setBackground(0, QColor(COLOURS["stripe"]))
            group.setSizeHint(0, _ROW)
            for one in lines:
                group.addChild(_row(one))
            self.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            if not lines[0].record_id:
                for at in range(group.childCount()):
                    group.child(at).setFirstColumnSpanned(True)
            group.setExpanded(len(lines) <= _OPEN_GROUPS)

    def _clicked(self, row: QTreeWidgetItem, _column: int = 0) -> None:
        found = row.data(0, _RECORD)
        if found:
            self.opened.emit(*found)
        elif row.childCount():
            row.setExpanded(not row.isExpanded())
