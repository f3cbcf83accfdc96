"""Asks what is proposed for problems of a nature from a day on, or for a new rung."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.change_ladder import change_ladder, restore_ladder
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.rules.ladder import LadderAct, Measure
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, fields_grid
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.inputs.choices import ChoicesInput
from cleanedu_desktop.ui.widgets.inputs.dates import DateInput
from cleanedu_desktop.ui.widgets.inputs.text import TextInput
from cleanedu_desktop.ui.widgets.labels import label

_NATURES = Field(name="natures", label="问题性质含有", kind="text")
_TEXT = Field(name="text", label="怎样处理", kind="text")
_CITATION = Field(name="citation", label="依据", kind="text")
_BEGINS = Field(name="begins", label="从哪天起", kind="date")
_TOLD = "从这一天起按改后的建议；以前已经办的和关联的都不变。"


def _said_by(measure: Measure) -> dict[str, Any]:
    """Return what a rung says, as the act takes it."""
    return {
        "natures": list(measure.natures),
        "propose": [one.id for one in measure.acts],
        "text": measure.text,
        "citation": measure.citation,
        "on": measure.on,
    }


class LadderDialog(OwnRulesDialog):
    """One rung."""

    def __init__(
        self,
        work: OfficeWork,
        parent: QWidget,
        acts: Mapping[str, LadderAct],
        measure: Measure | None,
    ) -> None:
        super().__init__(work, parent, "处理建议")
        self.measure = measure
        self.ids = {one.label: key for key, one in acts.items()}
        self.natures, self.text, self.citation = (
            TextInput(one) for one in (_NATURES, _TEXT, _CITATION)
        )
        self.natures.line.setPlaceholderText("例如：苗头性、倾向性")
        self.propose = ChoicesInput(
            Field(name="propose", label="建议", kind="choices", choices=tuple(self.ids))
        )
        self.switch = QuietCombo()
        self.switch.addItem("建议", True)
        self.switch.addItem("不建议", False)
        self.begins = DateInput(_BEGINS)
        self.begins.set_value(work.now().date().isoformat())
        if measure is not None:
            self._show(measure)
        self.column.addWidget(label("遇到这种性质的问题，建议做什么", "sectionTitle"))
        self.column.addWidget(label("只是建议，做不做由登记的人定。", "muted"))
        rows = [
            ("问题性质含有(&N)", self.natures, self.natures.line),
            ("建议(&P)", self.propose, self.propose.boxes[0]),
            ("怎样处理(&T)", self.text, self.text.line),
            ("依据(&B)", self.citation, self.citation.line),
            ("是否建议(&E)", self.switch, self.switch),
            ("从哪天起(&D)", self.begins, self.begins.line),
        ]
        self.column.addLayout(fields_grid(rows, _TOLD))
        self.back = self.add_buttons(self.save, self.restore, back="恢复原来的建议")
        self.back.setVisible(measure is not None and measure.own)

    def _show(self, measure: Measure) -> None:
        self.natures.set_value("、".join(measure.natures))
        self.text.set_value(measure.text)
        self.citation.set_value(measure.citation)
        self.propose.set_value([one.label for one in measure.acts])
        self.switch.setCurrentIndex(0 if measure.on else 1)

    def save(self) -> None:
        """Keep the rung as it is to stand from the day on."""
        begins = self.read(self.begins, _BEGINS)
        if begins is None:
            return
        typed = self.natures.line.text().replace("，", "、").split("、")
        given: dict[str, Any] = {
            "natures": [one.strip() for one in typed if one.strip()],
            "propose": [self.ids[one] for one in self.propose.value() or ()],
            "text": self.text.line.text().strip(),
            "citation": self.citation.line.text().strip(),
            "on": bool(self.switch.currentData()),
        }
        if self.measure is not None:
            was = _said_by(self.measure)
            given = {key: one for key, one in given.items() if one != was[key]}
            given |= {"measure_id": self.measure.id} if given else {}
        if not given:
            self.banner.say("没有改动，不用保存。", "amber")
            return
        done = "处理建议已保存，从指定的日期起执行。"
        self.change(change_ladder, done, begins=date.fromisoformat(begins), **given)

    def restore(self) -> None:
        """Let the rung stand as before any change, from the day on."""
        begins = self.read(self.begins, _BEGINS)
        if begins is not None and self.measure is not None:
            day, done = date.fromisoformat(begins), "处理建议已恢复原来的。"
            self.change(restore_ladder, done, measure_id=self.measure.id, begins=day)
