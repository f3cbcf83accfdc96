"""What an entry counts for: a chip for each record chosen, and a button to choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.acts.list_ties import TieOffered
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.form_cell import FormCell
from cleanedu_desktop.ui.widgets.labels import label, shortened

LONGEST = 26
"""Characters of a title on a chip."""


class TieChip(QFrame):
    """A chosen record with a cross to take it out again."""

    def __init__(self, picker: TiesPicker, tie: TieOffered) -> None:
        super().__init__()
        self.tie = tie
        self.setObjectName("personChip")
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 2, 4, 2)
        line.setSpacing(2)
        line.addWidget(label(shortened(tie.title, LONGEST)))
        drop = lambda: picker.remove(tie.id)  # noqa: E731
        self.cross = button("", drop, picture="x", name=f"不计入{tie.title}")
        self.cross.setIconSize(QSize(12, 12))
        line.addWidget(self.cross)
        self.setToolTip(f"{tie.number}　{tie.title}")


class TiesPicker(QFrame):
    """A line of the paper; what may be chosen is asked for when the button is pressed."""

    changed = Signal()
    asked = Signal()
    """The user wants to choose."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setObjectName("formGrid")
        self._chips: list[TieChip] = []
        inside = QWidget()
        self.choose = button(
            "选择…", self.asked.emit, role="link", picture="plus", name="计入：选择"
        )
        self._flow = FlowLayout(inside, gap=4)
        self._flow.setContentsMargins(4, 3, 4, 3)
        self._flow.addWidget(self.choose)
        self._hint = label(hint, "faint", wrap=True)
        self._hint.setContentsMargins(8, 0, 8, 4)
        body = QWidget()
        lines = QVBoxLayout(body)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(inside)
        lines.addWidget(self._hint)
        self.cell = FormCell("计入", body)
        self.cell.label.setBuddy(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.cell)

    def ties(self) -> list[TieOffered]:
        """Return what is chosen, in order."""
        return [chip.tie for chip in self._chips]

    def show_ties(self, ties: Sequence[TieOffered]) -> None:
        """Show these as chosen."""
        for chip in list(self._chips):
            self._drop(chip)
        for tie in ties:
            chip = TieChip(self, tie)
            self._flow.insert(len(self._chips), chip)
            self._chips.append(chip)
        self._hint.setVisible(not ties)
        self.updateGeometry()

    def remove(self, tie_id: str) -> None:
        """Take one out."""
        self.show_ties([one for one in self.ties() if one.id != tie_id])
        self.choose.setFocus()
        self.changed.emit()

    def _drop(self, chip: TieChip) -> None:
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
