"""Asks how a rule stands from a day on: on or off, its period, how often at least, its numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.change_rule import change_rule, restore_rule
from cleanedu_desktop.acts.list_rules import RuleListed
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.rules.periods import WORDS
from cleanedu_desktop.rules.rule import PERIODIC
from cleanedu_desktop.rules.rule_words import demand_words, number_words
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, Row, fields_grid
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.inputs.dates import DateInput
from cleanedu_desktop.ui.widgets.inputs.line import LineInput
from cleanedu_desktop.ui.widgets.inputs.number import NumberInput
from cleanedu_desktop.ui.widgets.inputs.text import TextInput
from cleanedu_desktop.ui.widgets.labels import label

_BEGINS = Field(name="begins", label="从哪天起", kind="date")
_MINIMUM = Field(name="minimum", label="至少", kind="number")
_KEEP = Field(name="keep", label="保管期限", kind="text")


class RuleDialog(OwnRulesDialog):
    """One rule."""

    def __init__(self, work: OfficeWork, parent: QWidget, listed: RuleListed) -> None:
        super().__init__(work, parent, "修改规则")
        self.rule = listed.rule
        self.column.addWidget(label(self.rule.text, "sectionTitle", wrap=True))
        self.column.addWidget(label(f"{self.rule.id}　{self.rule.citation}", "muted", wrap=True))
        shipped = f"原来的规定：{demand_words(listed.shipped)}"
        self.column.addWidget(label(shipped, "faint", wrap=True))
        told = "从这一天起按改后的执行；以前的仍按以前的规定判断。"
        self.column.addLayout(fields_grid(self._rows(work.now().date()), told))
        self.back = self.add_buttons(self.save, self.restore, back="恢复原来的规定")
        self.back.setVisible(listed.changed and not listed.shipped.own)

    def _rows(self, today: date) -> list[Row]:
        self.switch = QuietCombo()
        self.switch.addItem("启用", True)
        self.switch.addItem("不启用", False)
        self.switch.setCurrentIndex(0 if self.rule.on else 1)
        self.period = QuietCombo()
        for key, words in WORDS.items():
            self.period.addItem(words, key)
        self.period.setCurrentIndex(max(self.period.findData(self.rule.period), 0))
        hours = self.rule.demand == "hours"
        self.minimum = NumberInput(_MINIMUM)
        self.minimum.set_value(f"{self.rule.minimum:g}")
        self.keep = TextInput(_KEEP)
        self.keep.set_value(self.rule.keep)
        self.begins = DateInput(_BEGINS)
        self.begins.set_value(max(today, self.rule.begins).isoformat())
        rows: list[Row] = [("是否启用(&E)", self.switch, self.switch)]
        if self.rule.demand in PERIODIC:
            rows += [
                ("周期(&P)", self.period, self.period),
                (f"至少（{'学时' if hours else '次'}）(&M)", self.minimum, self.minimum.line),
            ]
        if self.rule.keep:
            rows.append(("保管期限(&K)", self.keep, self.keep.line))
        rows += self._number_rows()
        return [*rows, ("从哪天起(&D)", self.begins, self.begins.line)]

    def _number_rows(self) -> list[Row]:
        self.numbers: dict[str, tuple[Field, LineInput]] = {}
        for name, number in self.rule.numbers.items():
            field = Field(name=name, label=number_words(name), kind="number")
            typed = NumberInput(field)
            typed.set_value(str(number))
            self.numbers[name] = field, typed
        return [(field.label, typed, typed.line) for field, typed in self.numbers.values()]

    def save(self) -> None:
        """Keep what differs from how the rule stands."""
        begins = self.read(self.begins, _BEGINS)
        changed: dict[str, Any] = {"on": self.switch.currentData()}
        if self.rule.demand in PERIODIC:
            minimum = self.read(self.minimum, _MINIMUM)
            if minimum is None:
                return
            changed |= {"period": self.period.currentData(), "minimum": float(minimum)}
        if self.rule.keep:
            changed["keep"] = self.keep.line.text().strip()
        if self.numbers:
            numbers = {key: self.read_whole(one[1], one[0]) for key, one in self.numbers.items()}
            if None in numbers.values():
                return
            changed["numbers"] = numbers
        changed = {key: one for key, one in changed.items() if one != getattr(self.rule, key)}
        if begins is None:
            return
        if not changed:
            self.banner.say("没有改动，不用保存。", "amber")
            return
        self._do(change_rule, begins, **changed)

    def restore(self) -> None:
        """Let the rule stand as shipped from the day on."""
        begins = self.read(self.begins, _BEGINS)
        if begins is not None:
            self._do(restore_rule, begins)

    def _do(self, act: Any, begins: str, **changed: Any) -> None:
        done = f"规则 {self.rule.id} 已保存，从指定的日期起执行。"
        self.change(act, done, rule_id=self.rule.id, begins=date.fromisoformat(begins), **changed)
