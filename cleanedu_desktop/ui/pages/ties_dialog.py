"""Chooses what an entry counts for: a list to tick, narrowed by a few typed words."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.list_ties import TieOffered
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.pill_delegate import PillDelegate
from cleanedu_desktop.ui.widgets.plain_tree import plain_tree

_SIZE = 820, 560
_TIE = Qt.ItemDataRole.UserRole
_HEADS = ("事项", "时限", "状态", "编号")
_WIDTHS = {1: 138, 2: 92, 3: 128}
_TOLD = "可以选几项：一次登记，计划、教育、来文传达等都算上。"
_NOTHING = "这一天还没有可选的记录：计划事项看年度，阶段性教育看起止，其余看最近一年。"


def _row(tie: TieOffered, *, chosen: bool) -> QTreeWidgetItem:
    row = QTreeWidgetItem([tie.title, day(tie.day), tie.state, tie.number])
    row.setData(0, _TIE, tie)
    row.setCheckState(0, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
    row.setToolTip(0, tie.title)
    if not tie.is_open:
        for column in range(len(_HEADS)):
            row.setForeground(column, QColor(COLOURS["faint"]))
    return row


class TiesDialog(QDialog):
    """Ticks stay while the list is narrowed."""

    chosen = Signal(object)
    """list[TieOffered]."""

    def __init__(
        self, offered: Sequence[TieOffered], chosen: Collection[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("计入、关联哪些记录")
        self.setModal(True)
        self.resize(*_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit()
        self.search.setPlaceholderText("输入几个字查找")
        self.search.setAccessibleName("查找")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.tree = self._tree(offered, set(chosen))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(_TOLD if offered else _NOTHING, "muted", wrap=True))
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(button("取消(&C)", self.reject))
        line.addWidget(button("确定(&O)", self.take, role="primary"))
        column.addLayout(line)
        self.search.setFocus()

    def _tree(self, offered: Sequence[TieOffered], chosen: set[str]) -> QTreeWidget:
        tree = plain_tree("可以计入的事项", _HEADS, _WIDTHS)
        tree.setItemDelegate(PillDelegate(tree))
        for title in dict.fromkeys(one.group for one in offered):
            group = QTreeWidgetItem([title])
            group.setFont(0, screen_font(13, bold=True))
            tree.addTopLevelItem(group)
            group.addChildren(
                [_row(one, chosen=one.id in chosen) for one in offered if one.group == title]
            )
            group.setExpanded(True)
        tree.itemActivated.connect(lambda row, _column: self._turn(row))
        return tree

    def _rows(self) -> list[QTreeWidgetItem]:
        groups = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return [group.child(at) for group in groups if group for at in range(group.childCount())]

    def _turn(self, row: QTreeWidgetItem) -> None:
        if row.data(0, _TIE) is not None:
            on = row.checkState(0) == Qt.CheckState.Checked
            row.setCheckState(0, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _narrow(self, words: str) -> None:
        wanted = words.strip()
        for row in self._rows():
            row.setHidden(not any(wanted in row.text(column) for column in range(len(_HEADS))))

    def take(self) -> None:
        """Hand over what is ticked."""
        ticked = [row for row in self._rows() if row.checkState(0) == Qt.CheckState.Checked]
        self.chosen.emit([row.data(0, _TIE) for row in ticked])
        self.accept()
