"""What one indicator of a standard says, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from cleanedu_desktop.acts.change_standard import KindParts, StandardShown
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.rules.assessment import FULL, MEASURES, WHEN_NONE
from cleanedu_desktop.rules.periods import WORDS
from cleanedu_desktop.rules.read_rule import MOST
from cleanedu_desktop.ui.pages.own_rules_dialog import LABELS
from cleanedu_desktop.ui.pages.standard_lines import (
    SHARES,
    Line,
    asks_kind,
    asks_minimum,
    asks_rule,
    asks_states,
    is_sayable,
    made_measure,
)
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.inputs.line import LineInput
from cleanedu_desktop.ui.widgets.inputs.number import NumberInput
from cleanedu_desktop.ui.widgets.inputs.text import TextInput
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.pick_several import PickSeveral

_TEXT = Field(name="text", label="考核内容", kind="text")
_STANDARD = Field(name="standard", label="评分标准", kind="text")
_MAX = Field(name="max", label="分值", kind="number", unit="分")
_TYPES = Field(name="types", label="类型含有", kind="text")
_MINIMUM = Field(name="minimum", label="至少", kind="number")
_ROW = 43
"""Pixels a row has even while nothing is asked in it, so that nothing jumps."""
_KEPT = "kept"
"""Stands for a measure that these fields cannot say."""


def combo(name: str, characters: int = 8) -> QuietCombo:
    """Return an empty box of choices."""
    made = QuietCombo()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(characters)
    return made


def choose(box: QComboBox, key: object) -> None:
    """Show a choice; one that is not offered any more stays what it is."""
    if key and box.findData(key) < 0:
        box.addItem(str(key), key)
    box.setCurrentIndex(max(box.findData(key), 0))


class StandardFields(QWidget):
    """Says at once what was typed."""

    edited = Signal()

    def __init__(self, shown: StandardShown) -> None:
        super().__init__()
        self.line: Line | None = None
        self.wrong = ""
        """What was typed and cannot be."""
        self.text, self.standard = TextInput(_TEXT), TextInput(_STANDARD)
        self.points, self.minimum = NumberInput(_MAX), NumberInput(_MINIMUM)
        self.types = TextInput(_TYPES)
        self.types.line.setPlaceholderText("例如：警示教育、党课")
        self.counts, self.by, self.kind, self.rule, self.period, self.step, self.due, self.none = (
            combo(one)
            for one in (
                "是否计入", "怎样测算", "哪种记录", "哪条规则",
                "周期", "办结是哪步", "期限是哪天", "没有记录时",
            )
        )  # fmt: skip
        self.states = PickSeveral("到什么状态", "不限")
        self._parts = shown.parts
        self.counts.addItem("计入", True)
        self.counts.addItem("停用", False)
        for kind, title in shown.kinds:
            self.kind.addItem(title, kind)
        for rule_id, words in shown.rules:
            self.rule.addItem(f"{rule_id}　{words}", rule_id)
        for key, words in WORDS.items():
            self.period.addItem(words, key)
        for key, words in WHEN_NONE.items():
            self.none.addItem(words, key)
        self._grid()
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        for box in (self.counts, self.by, self.rule, self.period, self.step, self.due, self.none):
            box.currentIndexChanged.connect(self._take)
        self.states.changed.connect(self._take)
        for typed in self._typed():
            typed.line.textEdited.connect(self._take)

    def _typed(self) -> tuple[LineInput, ...]:
        return self.text, self.standard, self.points, self.minimum, self.types

    def _grid(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        cells: tuple[tuple[str, QWidget, QWidget, int, int, int], ...] = (
            ("考核内容(&T)", self.text, self.text.line, 0, 0, 5),
            ("评分标准(&B)", self.standard, self.standard.line, 1, 0, 5),
            ("分值(&M)", self.points, self.points.line, 2, 0, 1),
            ("是否计入(&E)", self.counts, self.counts, 2, 2, 1),
            ("怎样测算(&H)", self.by, self.by, 2, 4, 1),
            ("哪种记录(&K)", self.kind, self.kind, 3, 0, 1),
            ("类型含有(&Y)", self.types, self.types.line, 3, 2, 1),
            ("到什么状态(&Z)", self.states, self.states, 3, 4, 1),
            ("哪条规则(&R)", self.rule, self.rule, 3, 0, 5),
            ("周期(&P)", self.period, self.period, 4, 0, 1),
            ("期限是哪天(&I)", self.due, self.due, 4, 0, 1),
            ("至少(&L)", self.minimum, self.minimum.line, 4, 2, 1),
            ("办结是哪步(&J)", self.step, self.step, 4, 2, 1),
            ("没有记录时(&W)", self.none, self.none, 4, 4, 1),
        )
        self._cells: dict[QWidget, tuple[QWidget, QWidget]] = {}
        for words, shown, buddy, row, column, wide in cells:
            title = label(words)
            title.setBuddy(buddy)
            buddy.setAccessibleName(words.partition("(")[0])
            grid.addWidget(title, row, column)
            grid.addWidget(shown, row, column + 1, 1, wide)
            self._cells[shown] = (title, shown)
        for column in (1, 3, 5):
            grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(0, LABELS)
        for row in range(5):
            grid.setRowMinimumHeight(row, _ROW)

    def show_line(self, line: Line) -> None:
        """Show an indicator."""
        self.line = None
        measure = line.measure
        by = str(measure.get("by", "manual"))
        self.text.set_value(line.now("text"))
        self.standard.set_value(line.now("standard"))
        self.points.set_value(f"{line.now('max'):g}")
        self.minimum.set_value(f"{measure.get('minimum', 1):g}")
        self.types.set_value("、".join(measure.get("types", ())))
        with QSignalBlocker(self.by):
            self.by.clear()
            if not is_sayable(measure):
                self.by.addItem(f"不变：{MEASURES[by]}", _KEPT)
            for key, words in MEASURES.items():
                self.by.addItem(words, key)
            self.by.setCurrentIndex(max(self.by.findData(by if is_sayable(measure) else _KEPT), 0))
        self.counts.setCurrentIndex(0 if line.now("on") else 1)
        choose(self.kind, measure.get("kind") or self.kind.itemData(0))
        choose(self.rule, measure.get("rule") or self.rule.itemData(0))
        choose(self.period, measure.get("period", "year"))
        choose(self.none, measure.get("when_none", "manual"))
        self._offer(measure)
        self.wrong = ""
        self._show_asked()
        self.line = line

    def _offer(self, measure: Mapping[str, Any]) -> None:
        """Offer the states, steps and days of the kind that is shown."""
        parts = self._parts.get(str(self.kind.currentData()), KindParts())
        self.states.offer(parts.states, measure.get("states", ()))
        for box, choices in ((self.step, parts.steps), (self.due, parts.dates)):
            with QSignalBlocker(box):
                box.clear()
                for key, words in choices:
                    box.addItem(words, key)
        with QSignalBlocker(self.step), QSignalBlocker(self.due):
            choose(self.step, measure.get("step"))
            choose(self.due, measure.get("due", "due_on"))

    def _kind_chosen(self, _place: int) -> None:
        if self.line is not None:
            self._offer({})
            self._take()

    def _show_asked(self) -> None:
        by = str(self.by.currentData())
        asked = {
            self.kind: asks_kind(by),
            self.types: asks_kind(by),
            self.states: asks_states(by),
            self.rule: asks_rule(by),
            self.period: by == "count",
            self.due: by == "on_time",
            self.step: by == "on_time",
            self.none: by in SHARES,
            self.minimum: asks_minimum(by),
        }
        for widget, shown in asked.items():
            for one in self._cells[widget]:
                one.setVisible(shown)

    def _take(self, *_ignored: Any) -> None:
        """Take over what the fields say."""
        if self.line is None:
            return
        self._show_asked()
        points = self._number(self.points, 0, FULL)
        minimum = self._number(self.minimum, 0.5, MOST)
        self.wrong = ""
        if points is None:
            self.wrong = f"“分值”应是 0 到 {FULL:g} 的数。"
        elif asks_minimum(str(self.by.currentData())) and minimum is None:
            self.wrong = "“至少”应是大于 0 的数。"
        self.line.set("text", self.text.line.text().strip())
        self.line.set("standard", self.standard.line.text().strip())
        self.line.set("on", bool(self.counts.currentData()))
        if points is not None:
            self.line.set("max", points)
        if self.by.currentData() != _KEPT:
            self.line.set("measure", self._measure(minimum or 1))
        self.edited.emit()

    def _measure(self, minimum: float) -> dict[str, Any]:
        given = {
            "by": self.by.currentData(),
            "kind": self.kind.currentData() or "",
            "types": self.types.line.text(),
            "states": self.states.value(),
            "minimum": minimum,
            "period": self.period.currentData(),
            "rule": self.rule.currentData() or "",
            "step": self.step.currentData() or "",
            "due": self.due.currentData() or "due_on",
            "when_none": self.none.currentData(),
        }
        return made_measure(given, self.line.measure if self.line is not None else {})

    @staticmethod
    def _number(typed: LineInput, low: float, high: float) -> float | None:
        try:
            number = float(typed.line.text().strip())
        except ValueError:
            return None
        return number if low <= number <= high else None
