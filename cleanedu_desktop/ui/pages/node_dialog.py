"""Asks how a time node is kept from a day on, or for a new one of the office's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.change_node import CALENDARS, add_node, change_node, restore_node
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.rules.time_nodes import NodeRule
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, fields_grid
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.inputs.dates import DateInput
from cleanedu_desktop.ui.widgets.inputs.number import NumberInput
from cleanedu_desktop.ui.widgets.inputs.text import TextInput
from cleanedu_desktop.ui.widgets.labels import label

_NAME = Field(name="name", label="名称", kind="text")
_DAY = Field(name="day", label="每年哪天", kind="text")
_CITATION = Field(name="citation", label="依据", kind="text")
_DRAFT = Field(name="draft_days", label="提前几天起草", kind="number")
_SEND = Field(name="send_days", label="提前几天发送", kind="number")
_BEGINS = Field(name="begins", label="从哪天起", kind="date")
_HOW = {
    "fixed": "月-日，如 09-01",
    "lunar": "农历月-日，如 09-09（重阳）",
    "solar_term": "节气名，如 冬至",
}
_TOLD = "从这一天起按改后的提醒；以前的节点仍按原来的。"


class NodeDialog(OwnRulesDialog):
    """All nodes to choose from, those switched off too, and a new one."""

    def __init__(self, work: OfficeWork, parent: QWidget, rules: Sequence[NodeRule]) -> None:
        super().__init__(work, parent, "设置节点")
        self.rules = {one.id: one for one in rules}
        self.which = QuietCombo()
        for one in rules:
            self.which.addItem(one.text if one.on else f"{one.text}（不提醒）", one.id)
        self.which.addItem("增加本单位的节点", "")
        self.name, self.day, self.citation = (TextInput(one) for one in (_NAME, _DAY, _CITATION))
        self.calendar = self._calendars()
        self.switch = QuietCombo()
        self.switch.addItem("提醒", True)
        self.switch.addItem("不提醒", False)
        self.draft, self.send = NumberInput(_DRAFT), NumberInput(_SEND)
        self.begins = DateInput(_BEGINS)
        self.begins.set_value(work.now().date().isoformat())
        self.column.addWidget(label("节点和提前的天数", "sectionTitle"))
        self.column.addLayout(fields_grid([("节点(&N)", self.which, self.which)]))
        self.new = QWidget()
        grid = fields_grid(
            [
                ("名称(&T)", self.name, self.name.line),
                ("历法(&L)", self.calendar, self.calendar),
                ("每年哪天(&Y)", self.day, self.day.line),
                ("依据(&B)", self.citation, self.citation.line),
            ]
        )
        grid.setContentsMargins(0, 0, 0, 0)
        self.new.setLayout(grid)
        self.column.addWidget(self.new)
        rows = [
            ("是否提醒(&E)", self.switch, self.switch),
            ("提前几天起草(&D)", self.draft, self.draft.line),
            ("提前几天发送(&F)", self.send, self.send.line),
            ("从哪天起(&G)", self.begins, self.begins.line),
        ]
        self.column.addLayout(fields_grid([*rows], _TOLD))
        self.back = self.add_buttons(self.save, self.restore)
        self.which.currentIndexChanged.connect(self._choose)
        self._choose()

    def _calendars(self) -> QuietCombo:
        """Return the calendars to choose from; the one chosen says how the day is written."""
        made = QuietCombo()

        def explain() -> None:
            self.day.line.setPlaceholderText(_HOW[made.currentData()])

        for key, words in CALENDARS.items():
            made.addItem(words, key)
        made.currentIndexChanged.connect(explain)
        explain()
        return made

    def _choose(self) -> None:
        """Show how the chosen node stands; of a new one the days the others have."""
        chosen = self.rules.get(self.which.currentData())
        self.new.setVisible(chosen is None)
        self.switch.setEnabled(chosen is not None)
        self.back.setVisible(chosen is not None and chosen.own)
        shown = chosen or next(iter(self.rules.values()), None)
        self.switch.setCurrentIndex(0 if chosen is None or chosen.on else 1)
        if shown is not None:
            self.draft.set_value(str(shown.draft_days))
            self.send.set_value(str(shown.send_days))
        self.adjustSize()

    def save(self) -> None:
        """Keep the node as it is to stand from the day on."""
        draft, send = self.read_whole(self.draft, _DRAFT), self.read_whole(self.send, _SEND)
        begins = self.read(self.begins, _BEGINS)
        if draft is None or send is None or begins is None:
            return
        given: dict[str, Any] = {"draft_days": draft, "send_days": send}
        chosen = self.rules.get(self.which.currentData())
        if chosen is None:
            self._add(date.fromisoformat(begins), given)
            return
        given["on"] = self.switch.currentData()
        changed = {key: one for key, one in given.items() if one != getattr(chosen, key)}
        if not changed:
            self.banner.say("没有改动，不用保存。", "amber")
            return
        self._do(change_node, chosen, begins, **changed)

    def _add(self, begins: date, given: dict[str, Any]) -> None:
        name, day = self.name.line.text().strip(), self.day.line.text().strip()
        for words, field in ((name, _NAME), (day, _DAY)):
            if not words:
                self.banner.say(f"请填写“{field.label}”。", "amber")
                return
        given |= {"text": name, "falls_on": day, "citation": self.citation.line.text()}
        given["calendar"] = self.calendar.currentData()
        self.change(add_node, f"已增加节点“{name}”。", begins=begins, **given)

    def restore(self) -> None:
        """Let the node stand as it was before any change, from the day on."""
        begins = self.read(self.begins, _BEGINS)
        chosen = self.rules.get(self.which.currentData())
        if begins is not None and chosen is not None:
            self._do(restore_node, chosen, begins)

    def _do(self, act: Any, chosen: NodeRule, begins: str, **changed: Any) -> None:
        done = f"节点“{chosen.text}”已保存，从指定的日期起执行。"
        self.change(act, done, node_id=chosen.id, begins=date.fromisoformat(begins), **changed)
