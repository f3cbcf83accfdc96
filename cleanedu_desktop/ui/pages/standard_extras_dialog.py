"""Asks for the deductions of an indicator and which records are its evidence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cleanedu_desktop.acts.change_standard import StandardShown
from cleanedu_desktop.ui.pages.standard_extras import DeductionLine, EvidenceLine
from cleanedu_desktop.ui.pages.standard_lines import Line
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label

_SIZE = 780, 520


class StandardExtrasDialog(QDialog):
    """What is said is kept in the line, and with the whole standard when that is saved."""

    taken = Signal()
    """The line says what was typed."""

    def __init__(self, parent: QWidget, shown: StandardShown, line: Line) -> None:
        super().__init__(parent)
        self.line = line
        self._shown = shown
        self.setWindowTitle("扣分和佐证")
        self.setModal(True)
        self.resize(*_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.deductions: list[DeductionLine] = []
        self.evidence: list[EvidenceLine] = []
        self._of_deductions, self._of_evidence = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        title = line.now("text") or "（新的指标）"
        column.addWidget(label(f"{line.id}　{title}", "sectionTitle", wrap=True))
        column.addWidget(self._area(), 1)
        column.addWidget(self.banner)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button("取消(&C)", self.reject))
        foot.addWidget(button("确定(&O)", self.take, role="primary"))
        column.addLayout(foot)
        for table in line.now("deduct"):
            self._add(DeductionLine(shown, dict(table)))
        for table in line.now("evidence"):
            self._add(EvidenceLine(shown, dict(table)))

    def _area(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        more = button("增加一条扣分(&D)", self.add_deduction, role="link", picture="plus")
        told = "从这一项的得分里扣，扣完为止。"
        self._part(column, "扣分", told, self._of_deductions, [more])
        more = button("增加一种佐证(&E)", self.add_evidence, role="link", picture="plus")
        told = "测算用到的记录自动是佐证；这里写另外还有哪些。"
        self._part(column, "另外的佐证", told, self._of_evidence, [more])
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    @staticmethod
    def _part(
        column: QVBoxLayout, title: str, told: str, lines: QVBoxLayout, foot: Sequence[QWidget]
    ) -> None:
        column.addWidget(label(title, "sectionTitle"))
        column.addWidget(label(told, "faint", wrap=True))
        lines.setSpacing(8)
        column.addLayout(lines)
        for one in foot:
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)

    def add_deduction(self) -> None:
        """Add a deduction to be filled in."""
        self._add(DeductionLine(self._shown, {"kind": "rectification", "step": "close"}))

    def add_evidence(self) -> None:
        """Add a kind of evidence to be chosen."""
        self._add(EvidenceLine(self._shown, {}))

    def _add(self, made: EvidenceLine) -> None:
        if isinstance(made, DeductionLine):
            self.deductions.append(made)
            self._of_deductions.addWidget(made)
        else:
            self.evidence.append(made)
            self._of_evidence.addWidget(made)
        made.removed.connect(lambda: self._remove(made))

    def _remove(self, made: EvidenceLine) -> None:
        some = self.deductions if isinstance(made, DeductionLine) else self.evidence
        some.remove(made)  # type: ignore[arg-type]
        made.hide()
        made.deleteLater()

    def take(self) -> None:
        """Let the line say what was typed."""
        for one in (*self.deductions, *self.evidence):
            if wrong := one.wrong():
                self.banner.say(wrong, "amber")
                return
        self.line.set("deduct", [one.value() for one in self.deductions])
        self.line.set("evidence", [one.value() for one in self.evidence])
        self.taken.emit()
        self.accept()
