"""The inputs of one thing that a register of the office's own asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS
from cleanedu_desktop.form_engine.own_register import PEOPLE, PERSON, SUMMED
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.inputs.long_text import GrowingText
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.overlay.section import Told

KINDS = {
    **{name: kind.label for name, kind in FIELD_KINDS.items()},
    PERSON: "人员（一人）",
    PEOPLE: "人员（几人）",
}
"""Kind -> what it is called."""
CELLS = {
    "text": "文字",
    "long_text": "多行文字",
    "number": "数字",
    "money": "金额",
    "date": "日期",
    "yes_no": "是否",
}
"""Kind of a table's column -> how it is typed behind the column's name."""
_PEOPLE = frozenset({PERSON, PEOPLE})
_WITH_CHOICES = frozenset({"choice", "choices"})
_WITH_LINES = frozenset({"text", "long_text"})
_MOST_LINES = 20
_LONG_TEXT_LINES = 4
_COLUMN = "column_"
_COLUMNS = "每行一列；不是文字的写明类型，例如“份数：数字”“费用：金额”“交来：日期”“核对：是否”"


def columns_of(
    lines: Sequence[str], before: Sequence[Field], *, answered: bool = False
) -> tuple[Field, ...]:
    """Return a table's columns, each a line ``份数：数字``; without a kind it is text.

    One that keeps its label keeps its name; a new one gets another, and so does one that becomes
    of another kind after records answered it. What a line cannot say of a column stays.
    """
    known = {one.label: one for one in before}
    highest = max((_number(one.name) for one in before), default=0)
    found = []
    for line in lines:
        label, kind = _label_and_kind(line)
        there = known.get(label)
        if there is not None and column_line(there) == column_line(replace(there, kind=kind)):
            found.append(there)
        elif there is not None and not answered:
            found.append(replace(there, kind=kind or "text", choices=()))
        else:
            highest += 1
            found.append(Field(name=f"{_COLUMN}{highest}", label=label, kind=kind or "text"))
    return tuple(found)


def column_line(column: Field) -> str:
    """Return a column as it is typed."""
    word = CELLS.get(column.kind)
    return column.label if column.kind == "text" or not word else f"{column.label}：{word}"


def _label_and_kind(line: str) -> tuple[str, str]:
    """Return a line's label and kind; words behind a colon that are no kind belong to the label."""
    label, colon, word = line.replace(":", "：").rpartition("：")
    kind = next((name for name, told in CELLS.items() if told == word.strip()), "")
    return (label.strip(), kind) if colon and kind and label.strip() else (line, "")


def _number(name: str) -> int:
    digits = name.removeprefix(_COLUMN)
    return int(digits) if digits.isdecimal() else 0


class Question(QFrame):
    """Label, kind and what the kind needs; what is not shown here stays as it was."""

    changed = Signal()
    moved = Signal(int)
    """By one place up (-1) or down (1)."""
    removed = Signal()

    def __init__(self, field: Field, *, answered: int = 0) -> None:
        """`answered`: how many records answer it; its kind stays then."""
        super().__init__()
        self._field = field
        self.answered = answered
        self.told = Told()
        self.place = label("", "faint")
        self.place.setFixedWidth(20)
        self.label = QLineEdit(field.label)
        self.label.setPlaceholderText("名称，例如：来访人")
        self.kind = QComboBox()
        for name, words in KINDS.items():
            self.kind.addItem(words, name)
        self.kind.setCurrentIndex(self.kind.findData(field.kind))
        if answered:
            self.kind.setEnabled(False)
            self.kind.setToolTip(f"有 {answered} 条记录填过，类型不再改；可以另加一项。")
        self.required = QCheckBox("必填")
        self.required.setChecked(field.required)
        self.sums = QCheckBox("合计")
        self.sums.setToolTip("台账末行合计")
        self.sums.setChecked(field.total)
        self.rows_high = QComboBox()
        for lines in sorted({*range(1, _MOST_LINES + 1), field.lines}):
            self.rows_high.addItem(f"{lines} 行高", lines)
        self.rows_high.setCurrentIndex(self.rows_high.findData(field.lines))
        self.choices = GrowingText(3)
        self.choices.setPlainText(
            "\n".join(field.choices or [column_line(one) for one in field.columns])
        )
        self.help = QLineEdit(field.help)
        self.help.setPlaceholderText("填写时的提示，可以不写")
        self._lay_out()
        self._connect()
        self._fit_kind()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(4)
        self.up = button("", lambda: self.moved.emit(-1), role="icon", picture="chevron-up")
        self.down = button("", lambda: self.moved.emit(1), role="icon", picture="chevron-down")
        self.away = button("", self.removed.emit, role="icon", picture="trash-2")
        first.addWidget(self.place)
        first.addWidget(self.label, 1)
        for one in (self.up, self.down, self.away):
            first.addWidget(one)
        second = QHBoxLayout()
        second.setContentsMargins(24, 0, 0, 0)
        second.setSpacing(10)
        for widget in (self.kind, self.rows_high, self.required, self.sums):
            second.addWidget(widget)
        second.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(24, 0, 0, 0)
        below.setSpacing(4)
        for part in (self.choices, self.help, self.told):
            below.addWidget(part)
        column.addLayout(first)
        column.addLayout(second)
        column.addLayout(below)

    def _connect(self) -> None:
        self.label.textEdited.connect(lambda _text: self.changed.emit())
        self.help.textEdited.connect(lambda _text: self.changed.emit())
        self.kind.activated.connect(lambda _place: self._choose_kind())
        self.required.toggled.connect(lambda _on: self.changed.emit())
        self.sums.toggled.connect(lambda _on: self.changed.emit())
        self.choices.textChanged.connect(self.changed)
        self.rows_high.activated.connect(lambda _place: self.changed.emit())

    def show_place(self, number: int, *, last: bool) -> None:
        """Show which one it is, from 1, to the eye and to a screen reader."""
        self.place.setText(f"{number}.")
        self.up.setEnabled(number > 1)
        self.down.setEnabled(not last)
        said = {
            self.label: "名称",
            self.kind: "类型",
            self.required: "必填",
            self.sums: "合计",
            self.rows_high: "纸上至少几行高",
            self.choices: "选项或列，每行一个",
            self.help: "填写时的提示",
            self.up: "上移",
            self.down: "下移",
            self.away: "去掉",
        }
        for widget, words in said.items():
            widget.setAccessibleName(f"第 {number} 项：{words}")
        for icon in (self.up, self.down, self.away):
            icon.setToolTip(said[icon])

    def choose_kind(self, kind: str) -> None:
        """Choose a kind as a hand does."""
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self._choose_kind()

    def _choose_kind(self) -> None:
        if self.kind.currentData() == "long_text" and self.rows_high.currentData() == 1:
            self.rows_high.setCurrentIndex(self.rows_high.findData(_LONG_TEXT_LINES))
        self._fit_kind()
        self.changed.emit()

    def _fit_kind(self) -> None:
        kind = self.kind.currentData()
        self.choices.setVisible(kind in _WITH_CHOICES or kind == "table")
        self.choices.setPlaceholderText(_COLUMNS if kind == "table" else "每行一个选项")
        self.rows_high.setVisible(kind in _WITH_LINES)
        self.sums.setVisible(kind in SUMMED)
        self.help.setVisible(kind not in _PEOPLE)

    def _columns(self, lines: Sequence[str]) -> tuple[Field, ...]:
        return columns_of(lines, self._field.columns, answered=self.answered > 0)

    def field(self) -> Field:
        """Return it as it is on the screen."""
        kind = str(self.kind.currentData())
        lines = [line.strip() for line in self.choices.toPlainText().splitlines()]
        words = tuple(one for one in lines if one)
        return replace(
            self._field,
            label=self.label.text().strip(),
            kind=kind,
            required=self.required.isChecked(),
            total=self.sums.isChecked() and kind in SUMMED,
            choices=words if kind in _WITH_CHOICES else (),
            columns=self._columns(words) if kind == "table" else (),
            lines=int(self.rows_high.currentData()) if kind in _WITH_LINES else 1,
            help="" if kind in _PEOPLE else self.help.text().strip(),
        )
