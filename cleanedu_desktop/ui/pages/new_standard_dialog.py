"""Asks for the name and source of a new assessment standard, made like another."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.add_standard import StandardAdded, add_standard
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, fields_grid
from cleanedu_desktop.ui.widgets.inputs.dates import DateInput
from cleanedu_desktop.ui.widgets.inputs.text import TextInput
from cleanedu_desktop.ui.widgets.labels import label

_TITLE = Field(name="title", label="名称", kind="text")
_SOURCE = Field(name="source", label="出处", kind="text")
_BEGINS = Field(name="begins", label="从哪天起", kind="date")
_TOLD = "一年按当年最后一天有效的标准考核，以前年度不列这个标准。"


class NewStandardDialog(OwnRulesDialog):
    """The new standard begins as a copy; what differs is changed afterwards."""

    added = Signal(str)
    """Id of the new standard."""

    def __init__(self, work: OfficeWork, parent: QWidget, *, like: str, title: str) -> None:
        super().__init__(work, parent, "新建考核标准")
        self.like = like
        self.title, self.source = TextInput(_TITLE), TextInput(_SOURCE)
        self.title.line.setPlaceholderText("例如：某某县党风廉政建设责任制考核评分表")
        self.source.line.setPlaceholderText("哪份考核办法，文号")
        self.begins = DateInput(_BEGINS)
        self.begins.set_value(date(work.now().year, 1, 1).isoformat())
        self.column.addWidget(label("新建考核标准", "sectionTitle"))
        told = f"先照“{title}”的项目、指标和测算建一个，再逐项修改；原来的标准不变。"
        self.column.addWidget(label(told, "muted", wrap=True))
        rows = [
            ("名称(&T)", self.title, self.title.line),
            ("出处(&B)", self.source, self.source.line),
            ("从哪天起(&D)", self.begins, self.begins.line),
        ]
        self.column.addLayout(fields_grid([(words, one, line) for words, one, line in rows], _TOLD))
        self.back = self.add_buttons(self.save, self.reject)
        self.back.hide()

    def save(self) -> None:
        """Add it."""
        title, source = self.read(self.title, _TITLE), None
        if title is not None:
            source = self.read(self.source, _SOURCE)
        begins = self.read(self.begins, _BEGINS) if source is not None else None
        if begins is None:
            return
        self.work.act(
            add_standard,
            like=self.like,
            title=title,
            source=source,
            begins=date.fromisoformat(begins),
            owner=self,
            done=self._added,
            failed=self._refused,
        )

    def _added(self, made: StandardAdded) -> None:
        self.settled.emit("已新建考核标准，请逐项核对、修改。")
        self.added.emit(made.id)
        self.accept()
