"""The list of missing signatures on the page 签字件: it shrinks while papers come home."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.list_unsigned import UnsignedLine
from cleanedu_desktop.acts.signed.page_told import RecordTold
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.pages.signed_result import ROW
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.plain_tree import plain_tree

HEADS = ("编号", "日期", "表格", "事项", "人员", "缺什么")
_WIDTHS = {0: 126, 1: 144, 2: 190, 4: 180, 5: 130}
"""Pixels of the columns before the last, which takes the rest."""
_LINE = Qt.ItemDataRole.UserRole
TOLD = "承诺书、责任书没有签的都列出；谈话和会议列今年没有签字件的。双击打开记录。"


def _row(one: UnsignedLine) -> QTreeWidgetItem:
    words = (one.number, day(one.happened_on), one.paper_title, one.title, one.people, one.lacks)
    made = QTreeWidgetItem(list(words))
    made.setSizeHint(0, QSize(0, ROW))
    made.setData(0, _LINE, one)
    made.setForeground(5, QColor(COLOURS["amber"]))
    for column in (2, 3, 4):
        made.setToolTip(column, words[column])
    return made


class SignedMissing(QWidget):
    """A row a paper."""

    opened = Signal(str, str)
    """Kind, record id."""
    counted = Signal(int)
    """How many are lacking now."""
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tree = plain_tree("缺签清单", HEADS, _WIDTHS, stretched=3)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setAlternatingRowColors(True)
        self.tree.itemActivated.connect(lambda row, _column: self._open(row))
        self.print = button(
            "打印缺签清单(&P)", self.print_wanted.emit, picture="printer", name="打印缺签清单"
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.tree)
        self.stack.addWidget(
            EmptyState("circle-check", "没有缺签的表", "该签的都签了，签字件也都收回来了。")
        )
        foot = QHBoxLayout()
        foot.addWidget(label(TOLD, "faint", wrap=True), 1)
        foot.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)

    def show_lines(self, lines: Sequence[UnsignedLine]) -> None:
        """Show the whole list."""
        self.tree.clear()
        self.tree.addTopLevelItems([_row(one) for one in lines])
        self._count()

    def came_home(self, record: RecordTold) -> None:
        """Take a paper off the list, or say what of it is still lacking."""
        for at in reversed(range(self.tree.topLevelItemCount())):
            row = self.tree.topLevelItem(at)
            line: UnsignedLine | None = row.data(0, _LINE) if row is not None else None
            if row is None or line is None:
                continue
            if (line.record_id, line.paper) != (record.to.record_id, record.to.paper):
                continue
            if record.lacking:
                row.setText(5, f"缺第 {'、'.join(map(str, record.lacking))} 页")
            elif not record.not_signed:
                self.tree.takeTopLevelItem(at)
        self._count()

    @property
    def lines(self) -> list[UnsignedLine]:
        """What is shown."""
        rows = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return [row.data(0, _LINE) for row in rows if row is not None]

    def _count(self) -> None:
        count = self.tree.topLevelItemCount()
        self.stack.setCurrentIndex(0 if count else 1)
        self.print.setEnabled(bool(count))
        self.counted.emit(count)

    def _open(self, row: QTreeWidgetItem) -> None:
        line: UnsignedLine = row.data(0, _LINE)
        self.opened.emit(line.kind, line.record_id)
