"""What a year's plan could be made from, to be ticked; nothing is written before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.make_plan import PlanMade, make_plan
from cleanedu_desktop.acts.plan.plan_line import PlanLine
from cleanedu_desktop.acts.preview_plan import PlanPreview, Source, preview_plan
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.pill_delegate import PillDelegate
from cleanedu_desktop.ui.widgets.plain_tree import plain_tree

_SIZE = 880, 600
_LINE = Qt.ItemDataRole.UserRole
_HEADS = ("事项", "完成时限", "出处")
_WIDTHS = {1: 130, 2: 190}
_TOLD = {
    "last_year": "日期顺延一年；已不在册的人不沿用。长期有效的登记（领导小组等）不用沿用。",
    "rules": "每条规则一组，注明出处；只列现在启用的规则。列入以后可以逐项改时间、写责任人。",
}  # fmt: skip
_NOTHING = {
    "last_year": ("没有可以沿用的", "上一年没有计划和责任书。可以按规则生成，或者逐项列入。"),
    "rules": ("没有可以生成的", "没有启用的、带周期的规则；可以在“设置 → 规则”里启用。"),
}
"""What stands instead of the lines where there are none."""


def _row(line: PlanLine) -> QTreeWidgetItem:
    row = QTreeWidgetItem([line.title, day(line.due_on), line.left_out or line.source])
    row.setData(0, _LINE, line)
    row.setToolTip(0, line.title)
    if line.left_out:
        row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        for column in range(len(_HEADS)):
            row.setForeground(column, QColor(COLOURS["faint"]))
    else:
        row.setCheckState(0, Qt.CheckState.Checked)
    if line.warnings:
        row.setText(2, f"{line.source}　{'；'.join(line.warnings)}")
        row.setForeground(2, QColor(COLOURS["amber"]))
        row.setToolTip(2, "；".join(line.warnings))
    return row


def _group(lines: Sequence[PlanLine]) -> QTreeWidgetItem:
    """Return a group with its lines; its own tick stands for all of them."""
    first = lines[0]
    group = QTreeWidgetItem([f"{first.group}　　{first.note}"])
    group.setFont(0, screen_font(13, bold=True))
    group.setBackground(0, QColor(COLOURS["stripe"]))
    group.setToolTip(0, f"{first.group}\n{first.note}")
    group.addChildren([_row(one) for one in lines])
    if any(not one.left_out for one in lines):
        group.setFlags(group.flags() | Qt.ItemFlag.ItemIsAutoTristate)
    return group


class PlanDialog(QDialog):
    """Loads a preview, shows it, makes what is ticked."""

    made = Signal(str)
    """What was done, for the banner."""

    def __init__(self, work: OfficeWork, parent: QWidget, *, year: int, source: Source) -> None:
        super().__init__(parent)
        self.work = work
        self.year = year
        self.source: Source = source
        title = f"从 {year - 1} 年沿用" if source == "last_year" else "按规则生成"
        self.setWindowTitle(f"制定 {year} 年计划 · {title}")
        self.setModal(True)
        self.resize(*_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.told = label(_TOLD[source], "muted", wrap=True)
        self.tree = self._tree()
        self.count = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.told)
        column.addWidget(self.banner)
        self.faces = QStackedWidget()
        self.faces.addWidget(self.tree)
        self.faces.addWidget(EmptyState("list-checks", _NOTHING[source][0], _NOTHING[source][1]))
        column.addWidget(self.faces, 1)
        line = QHBoxLayout()
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(button("取消(&C)", self.reject))
        self.take = button("列入计划(&O)", self.make, role="primary")
        line.addWidget(self.take)
        column.addLayout(line)

    def _tree(self) -> QTreeWidget:
        tree = plain_tree("可以列入的事项", _HEADS, _WIDTHS)
        tree.setItemDelegate(PillDelegate(tree))
        tree.itemChanged.connect(lambda _row, _column: self._tell())
        tree.itemActivated.connect(lambda row, _column: self._turn(row))
        return tree

    def load(self) -> None:
        """Ask for the preview and open with it."""
        self.work.act(preview_plan, year=self.year, source=self.source, owner=self, done=self._show)

    def _show(self, preview: PlanPreview) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        for _, some in groupby(preview.lines, key=lambda one: (one.group, one.note)):
            # What may be taken comes first: among hundreds it would not be found.
            lines = sorted(some, key=lambda one: self.source == "last_year" and bool(one.left_out))
            group = _group(lines)
            self.tree.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.setExpanded(len(lines) <= 4 or self.source == "last_year")
        self.tree.blockSignals(False)
        self.faces.setCurrentIndex(0 if preview.lines else 1)
        self.told.setVisible(bool(preview.lines))
        self._tell()
        self.open()

    def _rows(self) -> list[QTreeWidgetItem]:
        groups = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return [group.child(at) for group in groups if group for at in range(group.childCount())]

    def keys(self) -> list[str]:
        """Return the keys of the lines ticked."""
        return [
            row.data(0, _LINE).key
            for row in self._rows()
            if not row.data(0, _LINE).left_out and row.checkState(0) == Qt.CheckState.Checked
        ]

    def _turn(self, row: QTreeWidgetItem) -> None:
        """Turn a tick on Enter; a group opens and closes."""
        line = row.data(0, _LINE)
        if line is None:
            row.setExpanded(not row.isExpanded())
        elif not line.left_out:
            on = row.checkState(0) == Qt.CheckState.Checked
            row.setCheckState(0, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _tell(self) -> None:
        chosen = len(self.keys())
        self.count.setVisible(bool(self._rows()))
        left_out = sum(bool(row.data(0, _LINE).left_out) for row in self._rows())
        there = f"，{left_out} 项已有或不能列入" if left_out else ""
        self.count.setText(f"将列入 {chosen} 项{there}")
        self.take.setEnabled(chosen > 0)

    def make(self) -> None:
        """Make what is ticked."""
        self.take.setEnabled(False)
        self.work.act(
            make_plan,
            year=self.year,
            source=self.source,
            keys=self.keys(),
            owner=self,
            done=self._done,
            failed=self._refused,
        )

    def _done(self, made: PlanMade) -> None:
        skipped = f"，{len(made.skipped)} 项已经有了" if made.skipped else ""
        self.made.emit(f"已列入 {self.year} 年计划 {len(made.ids)} 项{skipped}。")
        self.accept()

    def _refused(self, problem: OfficeProblem) -> None:
        self.banner.say_problem(problem)
        self._tell()
