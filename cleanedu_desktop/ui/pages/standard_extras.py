"""Lines of a dialog: a deduction of an indicator, and which records are its evidence."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from cleanedu_desktop.acts.change_standard import KindParts, StandardShown
from cleanedu_desktop.rules.assessment import DEDUCTIONS, FULL
from cleanedu_desktop.ui.pages.standard_fields import choose, combo
from cleanedu_desktop.ui.pages.standard_lines import words_of
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label

OVERDUE = "overdue"
_POINTS = 72
"""Pixels of a number."""


def _line(name: str, placeholder: str = "") -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    return made


class EvidenceLine(QWidget):
    """A kind of records, and which of them."""

    removed = Signal()

    def __init__(self, shown: StandardShown, table: dict[str, Any]) -> None:
        super().__init__()
        self._table = table
        self._shown = shown
        self.kind = combo("哪种记录", 12)
        for kind, title in shown.kinds:
            self.kind.addItem(title, kind)
        self.types = _line("类型含有", "类型含有，如：警示教育")
        choose(self.kind, table.get("kind") or self.kind.itemData(0))
        self.types.setText("、".join(table.get("types", ())))
        self.drop = button("", self.removed.emit, role="icon", picture="trash-2", name="去掉这一行")
        self._arrange()

    def _arrange(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.kind, 2)
        line.addWidget(self.types, 3)
        line.addWidget(self.drop)

    def value(self) -> dict[str, Any]:
        """Return it as it is written in a file; what these fields cannot say stays."""
        table = dict(self._table)
        if "indicator" not in table:
            table["kind"] = self.kind.currentData()
        table.pop("types", None)
        typed = words_of(self.types.text())
        return table | ({"types": typed} if typed else {})

    def wrong(self) -> str:
        """Return what was typed and cannot be."""
        return ""


class DeductionLine(EvidenceLine):
    """Points taken off for each record of a sort."""

    def __init__(self, shown: StandardShown, table: dict[str, Any]) -> None:
        self.by, self.step = combo("怎样扣分", 8), combo("办结是哪步", 6)
        for key, words in DEDUCTIONS.items():
            self.by.addItem(words, key)
        self.text = _line("说明", "说明，如：逾期未销号")
        self.points = _line("每条扣几分")
        self.points.setFixedWidth(_POINTS)
        super().__init__(shown, table)
        choose(self.by, table.get("by", OVERDUE))
        self.text.setText(str(table.get("text", "")))
        self.points.setText(f"{table.get('points', 1):g}")
        self._offer()
        self.kind.currentIndexChanged.connect(lambda _place: self._offer())
        self.by.currentIndexChanged.connect(lambda _place: self._show_step())

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for place, one in enumerate((self.by, self.kind, self.step, self.types)):
            grid.addWidget(one, 0, place)
        grid.addWidget(self.text, 1, 0, 1, 3)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(label("每条扣"))
        foot.addWidget(self.points)
        foot.addWidget(label("分"))
        foot.addStretch(1)
        grid.addLayout(foot, 1, 3)
        grid.addWidget(self.drop, 0, 4, 2, 1)
        for column in range(4):
            grid.setColumnStretch(column, 1)

    def _offer(self) -> None:
        parts = self._shown.parts.get(str(self.kind.currentData()), KindParts())
        self.step.clear()
        for key, words in parts.steps:
            self.step.addItem(words, key)
        same = self.kind.currentData() == self._table.get("kind")
        choose(self.step, self._table.get("step") if same else self.step.itemData(0))
        self._show_step()

    def _show_step(self) -> None:
        self.step.setVisible(self.by.currentData() == OVERDUE)

    def value(self) -> dict[str, Any]:
        """Return it as it is written in a file."""
        table = super().value() | {"by": self.by.currentData(), "text": self.text.text().strip()}
        table["points"] = float(self.points.text())
        if table["by"] != OVERDUE:
            return {key: one for key, one in table.items() if key not in ("step", "due")}
        return table | {"step": self.step.currentData() or ""}

    def wrong(self) -> str:
        """Return what was typed and cannot be."""
        try:
            points = float(self.points.text())
        except ValueError:
            points = -1
        if not 0 < points <= FULL:
            return "“每条扣几分”应是大于 0 的数。"
        if not self.text.text().strip():
            return "请写明为什么扣分，例如：逾期未销号。"
        if self.by.currentData() == OVERDUE and not self.step.currentData():
            return "这种记录没有办结的步骤，不能按逾期扣分。"
        return ""
