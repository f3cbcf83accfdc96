"""Chooses how much of the records leaves the office, and which further names are hidden."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QWidget

from cleanedu_desktop.rules.masking import SHORTEST_NAME, Masking, names_within

FURTHER = "另外隐去的姓名"
EXAMPLE = "还要隐去：张三、李四"
TOLD = (
    "在册人员和姓名栏里的人自动隐去；只在正文里提到、花名册上没有的人，"
    "把姓名写在这里，用顿号隔开。不会记下来。"
)
NARROWEST, WIDEST = 190, 240
"""Pixels of the line in a row."""


class MaskingChoice(QWidget):
    """A choice of `Masking`, and where names are hidden a line for further ones.

    `changed` when something else is asked for; of the line only when it is left.
    """

    changed = Signal()

    def __init__(self, *, below: bool = False) -> None:
        """`below`: the line stands below the choice, else beside it."""
        super().__init__()
        self.level = QComboBox()
        self.level.setAccessibleName("内容")
        for one in Masking:
            self.level.addItem(one.label, one)
        self.line = QLineEdit()
        self.line.setAccessibleName(FURTHER)
        self.line.setPlaceholderText(EXAMPLE)
        self.line.setToolTip(TOLD)
        if not below:
            self.line.setMinimumWidth(NARROWEST)
            self.line.setMaximumWidth(WIDEST)
        way = QBoxLayout.Direction
        rows = QBoxLayout(way.TopToBottom if below else way.LeftToRight, self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.level)
        rows.addWidget(self.line)
        self.line.hide()
        self._told = self.names
        self.level.activated.connect(self._chosen)
        self.line.editingFinished.connect(self._left)

    @property
    def masking(self) -> Masking:
        """How much is shown."""
        chosen: Masking = self.level.currentData()
        return chosen

    @property
    def names(self) -> tuple[str, ...]:
        """Further names to hide; none where nothing is hidden by name."""
        if self.masking is not Masking.MASKED:
            return ()
        return tuple(one for one in names_within(self.line.text()) if len(one) >= SHORTEST_NAME)

    def _chosen(self) -> None:
        self.line.setVisible(self.masking is Masking.MASKED)
        self._told = self.names
        self.changed.emit()

    def _left(self) -> None:
        if self.names != self._told:
            self._told = self.names
            self.changed.emit()
