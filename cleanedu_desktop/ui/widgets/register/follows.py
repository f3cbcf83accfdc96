"""What follows from a record of an own register: its day, what falls due, its end, who signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.own_register import DAYS, OwnRegister
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.overlay.section import Section

_AGAIN = {0: "只到期一次", 1: "每月", 3: "每季度", 6: "每半年", 12: "每年", 24: "每两年"}
_NOTHING = "没有到期的事"


class FollowsSection(Section):
    """The days to choose from are the questions asked for a date, as they are now."""

    def __init__(self, register: OwnRegister) -> None:
        super().__init__("日期、办结和签字")
        self.day, self.due, self.again = QComboBox(), QComboBox(), QComboBox()
        self.due_label = QLineEdit(register.due_label)
        self.due_label.setPlaceholderText("到期要办什么，例如：回复来访人")
        for months in sorted({*_AGAIN, register.every_months}):
            self.again.addItem(_AGAIN.get(months, f"每 {months} 个月"), months)
        self.again.setCurrentIndex(self.again.findData(register.every_months))
        self.closes = QCheckBox("要办结：先是“办理中”，办完登记“办结”(&W)")
        self.closes.setAccessibleName("要办结")
        self.closes.setChecked(register.closes)
        self.signatures = QLineEdit("、".join(register.signatures))
        self.signatures.setPlaceholderText("例如：登记人签字、负责人签字")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self.lines.addLayout(self._grid)
        self._line("记录的日期(&T)", self.day)
        self._line("哪天到期(&E)", self.due)
        self._line("到期要办(&H)", self.due_label)
        self._line("再到期(&A)", self.again)
        self._grid.addWidget(self.place_for("due"), self._grid.rowCount(), 1)
        self._grid.addWidget(self.closes, self._grid.rowCount(), 0, 1, 2)
        self._line("签字栏(&Q)", self.signatures)
        self.show_days(register.questions, register.day, register.due)
        for box in (self.day, self.due, self.again):
            box.activated.connect(lambda _place: self._choose())
        for edit in (self.due_label, self.signatures):
            edit.textEdited.connect(lambda _text: self.changed.emit())
        self.closes.toggled.connect(lambda _on: self.changed.emit())

    def _line(self, words: str, widget: QWidget) -> None:
        row = self._grid.rowCount()
        name = label(words)
        name.setBuddy(widget)
        widget.setAccessibleName(words.partition("(&")[0])
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(widget, row, 1)

    def _choose(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        for one in (self.due_label, self.again):
            one.setEnabled(bool(self.due.currentData()))

    def show_days(
        self, questions: Sequence[Field], day: str | None = None, due: str | None = None
    ) -> None:
        """Offer the dates asked now; what was chosen stays chosen while it is there."""
        day = str(self.day.currentData() or "") if day is None else day
        due = str(self.due.currentData() or "") if due is None else due
        days = [one for one in questions if one.kind in DAYS]
        self.day.clear()
        self.due.clear()
        self.due.addItem(_NOTHING, "")
        for one in days:
            self.day.addItem(one.label or "（还没有名称）", one.name)
            self.due.addItem(one.label or "（还没有名称）", one.name)
        self.day.setCurrentIndex(max(self.day.findData(day), 0 if days else -1))
        self.due.setCurrentIndex(max(self.due.findData(due), 0))
        self._fit()

    def given_signatures(self) -> tuple[str, ...]:
        """Return who signs, from left to right."""
        words = self.signatures.text().replace("，", "、").replace(",", "、").split("、")
        return tuple(one.strip() for one in words if one.strip())
