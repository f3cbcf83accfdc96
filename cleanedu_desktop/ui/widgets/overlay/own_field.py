"""The inputs of one field that an office adds to a form."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.inputs.long_text import GrowingText
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.overlay.section import Told

_WITH_CHOICES = frozenset({"choice", "choices"})
_WITH_LINES = frozenset({"text", "long_text"})
_MOST_LINES = 20
OFFERED = tuple(name for name in FIELD_KINDS if name != "table")
"""A table needs columns, which are written in the file."""


class OwnField(QFrame):
    """Label, kind, choices, lines, required; what is not shown here stays as it was."""

    changed = Signal()
    removed = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        self.told = Told()
        self.label = QLineEdit(field.label)
        self.label.setPlaceholderText("名称，例如：家访情况")
        self.label.setAccessibleName("自增字段的名称")
        self.kind = self._kinds()
        self.required = QCheckBox("必填")
        self.required.setChecked(field.required)
        self.choices = GrowingText(3)
        self.choices.setPlainText("\n".join(field.choices))
        self.choices.setPlaceholderText("每行一个选项")
        self.choices.setAccessibleName("选项，每行一个")
        self.rows_high = QComboBox()
        self.rows_high.setAccessibleName("纸上至少几行高")
        for lines in sorted({*range(1, _MOST_LINES + 1), field.lines}):
            self.rows_high.addItem(f"{lines} 行高", lines)
        self.rows_high.setCurrentIndex(self.rows_high.findData(field.lines))
        self._lay_out()
        self._fit_kind()
        self.label.textEdited.connect(lambda _text: self.changed.emit())
        self.kind.activated.connect(lambda _place: self._choose_kind())
        self.required.toggled.connect(lambda _on: self.changed.emit())
        self.choices.textChanged.connect(self.changed)
        self.rows_high.activated.connect(lambda _place: self.changed.emit())

    def _kinds(self) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName("自增字段的类型")
        now = self._field.kind
        for name in OFFERED if now in OFFERED else (*OFFERED, now):
            kind = FIELD_KINDS.get(name)
            made.addItem(kind.label if kind else name, name)
        made.setCurrentIndex(made.findData(now))
        made.setEnabled(now in OFFERED)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        first = QHBoxLayout()
        first.addWidget(self.label, 1)
        away = button("", self.removed.emit, role="icon", picture="trash-2", name="去掉这个字段")
        first.addWidget(away)
        second = QHBoxLayout()
        second.setSpacing(10)
        for one in (self.kind, self.rows_high, self.required):
            second.addWidget(one)
        second.addStretch(1)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.choices)
        column.addWidget(self.told)
        if self._field.kind not in OFFERED:
            column.addWidget(label("表格的各列请在表单文件里改。", "faint"))

    def _choose_kind(self) -> None:
        self._fit_kind()
        self.changed.emit()

    def _fit_kind(self) -> None:
        self.choices.setVisible(self.kind.currentData() in _WITH_CHOICES)
        self.rows_high.setVisible(self.kind.currentData() in _WITH_LINES)

    def field(self) -> Field:
        """Return the field as it is on the screen."""
        kind = str(self.kind.currentData())
        choices = [line.strip() for line in self.choices.toPlainText().splitlines()]
        return replace(
            self._field,
            label=self.label.text().strip(),
            kind=kind,
            required=self.required.isChecked(),
            choices=tuple(one for one in choices if one) if kind in _WITH_CHOICES else (),
            lines=int(self.rows_high.currentData()) if kind in _WITH_LINES else self._field.lines,
        )
