"""What dialogs share that change rules, nodes, holidays or numbers of the office."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds.all_kinds import kind_of
from cleanedu_desktop.form_engine.field_kinds.field_kind import WrongValue
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.inputs.line import LineInput
from cleanedu_desktop.ui.widgets.labels import label

_WIDTH = 560
LABELS = 150
"""Pixels of the labels, so that fields of several grids stand below each other."""
Row = tuple[str, QWidget, QWidget]
"""Label with its mnemonic, what is shown beside it, and what the label's key leads to."""


def fields_grid(rows: Sequence[Row], told: str = "") -> QGridLayout:
    """Return labelled fields below each other, and a sentence below them."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, LABELS)
    grid.setColumnStretch(1, 1)
    for row, (words, shown, buddy) in enumerate(rows):
        title = label(words)
        title.setBuddy(buddy)
        buddy.setAccessibleName(words.partition("(")[0])
        grid.addWidget(title, row, 0)
        grid.addWidget(shown, row, 1)
    if told:
        grid.addWidget(label(told, "faint", wrap=True), len(rows), 1)
    return grid


class OwnRulesDialog(QDialog):
    """Fields, what was wrong, and buttons to put back, to leave and to save."""

    settled = Signal(str)
    """What was done, for the banner."""

    def __init__(self, work: OfficeWork, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.work = work
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 24, 28, 22)
        self.column.setSpacing(10)

    def add_buttons(
        self, save: Callable[[], object], restore: Callable[[], object], *, back: str = "恢复原来的"
    ) -> QPushButton:
        """Add the place of mistakes and the buttons; return the one that puts back."""
        self.column.addWidget(self.banner)
        line = QHBoxLayout()
        restoring = button(back, restore, picture="rotate-ccw")
        line.addWidget(restoring)
        line.addStretch(1)
        line.addWidget(button("取消(&C)", self.reject))
        line.addWidget(button("保存(&S)", save, role="primary"))
        self.column.addLayout(line)
        return restoring

    def read(self, typed: LineInput, field: Field) -> Any:
        """Return what was typed as it is kept; None, said in the banner, if it cannot be."""
        try:
            read = kind_of(field).read(typed.value(), field)
        except WrongValue as wrong:
            self.banner.say(wrong.sentence, "amber")
            return None
        if read is None:
            self.banner.say(f"请填写“{field.label}”。", "amber")
        return read

    def read_whole(self, typed: LineInput, field: Field) -> int | None:
        """Return the whole number typed; None, said in the banner, if it is none."""
        read = self.read(typed, field)
        if read is None:
            return None
        if float(read) != int(float(read)):
            self.banner.say(f"“{field.label}”应是整数。", "amber")
            return None
        return int(float(read))

    def change(self, act: Callable[..., Changes], done: str, **given: Any) -> None:
        """Do an act; once it is kept say `done` and close, else tell why and stay."""

        def kept(_changes: Changes) -> None:
            self.settled.emit(done)
            self.accept()

        self.work.act(act, **given, owner=self, done=kept, failed=self._refused)

    def _refused(self, problem: OfficeProblem) -> None:
        self.banner.say_problem(problem)
