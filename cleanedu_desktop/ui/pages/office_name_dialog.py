"""Asks for the name of the office, and whether it was mistyped or is another from a day on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.rename_office import rename_office
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, fields_grid
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.inputs.dates import DateInput
from cleanedu_desktop.ui.widgets.inputs.text import TextInput
from cleanedu_desktop.ui.widgets.labels import label

_NAME = Field(name="name", label="单位全称", kind="text")
_BEGINS = Field(name="begins", label="从哪天起", kind="date")
_LINES = 2
MISTYPED, RENAMED = "mistyped", "renamed"
_TOLD = {
    "": "单位代码和记录编号都不变。",
    MISTYPED: "所有记录重新打印都用改正后的名称。单位代码和记录编号不变。",
    RENAMED: "这一天以前的记录重新打印仍用原名称，从这一天起用新名称。单位代码和记录编号不变。",
}
_ONLY_THE_LAST = "只改正现在的名称，更早的名称不变。单位代码和记录编号不变。"


class OfficeNameDialog(OwnRulesDialog):
    """Nothing is chosen beforehand: a wrong choice would change what old papers say."""

    renamed = Signal(object)
    """The office as it is now."""

    def __init__(self, work: OfficeWork, parent: QWidget, office: Office) -> None:
        super().__init__(work, parent, "修改单位名称")
        self.office = office
        self.name = TextInput(_NAME)
        self.name.set_value(office.name)
        self.why = QuietCombo()
        self.why.addItem("请选择", "")
        self.why.addItem("原来写错了", MISTYPED)
        self.why.addItem("单位改名了", RENAMED)
        self.begins = DateInput(_BEGINS)
        self.begins.set_value(work.now().date().isoformat())
        self.told = label("", "faint", wrap=True)
        # The dialog does not grow with a sentence that is put in later.
        self.told.setMinimumHeight(_LINES * self.told.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(label("修改单位名称", "sectionTitle"))
        rows = [
            ("单位全称(&N)", self.name, self.name.line),
            ("为什么改(&W)", self.why, self.why),
            ("从哪天起(&D)", self.begins, self.begins.line),
        ]
        grid = fields_grid(rows)
        grid.addWidget(self.told, len(rows), 1)
        self.column.addLayout(grid)
        self.back = self.add_buttons(self.save, self.reject)
        self.back.hide()
        self.why.currentIndexChanged.connect(self._tell)
        self._tell()

    def save(self) -> None:
        """Keep the name: for every day it held, or from the day on."""
        name, begins, why = self.read(self.name, _NAME), None, self.why.currentData()
        if name is None:
            return
        if not why:
            self.banner.say("请选择是原来写错了，还是单位改名了。", "amber")
            return
        if why == RENAMED:
            typed = self.read(self.begins, _BEGINS)
            if typed is None:
                return
            begins = date.fromisoformat(typed)
        self.work.act(
            rename_office,
            name=name,
            begins=begins,
            owner=self,
            done=self._kept,
            failed=self._refused,
        )

    def _kept(self, office: Office) -> None:
        self.renamed.emit(office)
        self.accept()

    def _tell(self) -> None:
        why = self.why.currentData()
        self.begins.setEnabled(why == RENAMED)
        several = why == MISTYPED and self.office.earlier_names
        self.told.setText(_ONLY_THE_LAST if several else _TOLD[why])
