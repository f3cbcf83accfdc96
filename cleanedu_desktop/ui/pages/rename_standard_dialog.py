"""Asks for another name and source of an assessment standard that was added in the program."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.rename_standard import rename_standard
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, fields_grid
from cleanedu_desktop.ui.widgets.inputs.text import TextInput
from cleanedu_desktop.ui.widgets.labels import label

_TITLE = Field(name="title", label="名称", kind="text")
_SOURCE = Field(name="source", label="出处", kind="text")
_TOLD = "各年都按新的名称显示；已经登记的考核保留当时的名称。改了什么记在修改历史里。"


class RenameStandardDialog(OwnRulesDialog):
    """Both as they are, to be put right."""

    def __init__(
        self, work: OfficeWork, parent: QWidget, *, standard_id: str, title: str, source: str
    ) -> None:
        super().__init__(work, parent, "修改名称和出处")
        self.standard_id = standard_id
        self.title, self.source = TextInput(_TITLE), TextInput(_SOURCE)
        self.title.set_value(title)
        self.source.set_value(source)
        self.column.addWidget(label("修改名称和出处", "sectionTitle"))
        self.column.addWidget(label("指标、分值和测算不变。", "muted", wrap=True))
        rows = [
            ("名称(&T)", self.title, self.title.line),
            ("出处(&B)", self.source, self.source.line),
        ]
        self.column.addLayout(fields_grid([(words, one, line) for words, one, line in rows], _TOLD))
        self.back = self.add_buttons(self.save, self.reject)
        self.back.hide()

    def save(self) -> None:
        """Keep both."""
        title = self.read(self.title, _TITLE)
        source = self.read(self.source, _SOURCE) if title is not None else None
        if source is not None:
            self.change(
                rename_standard,
                "已修改考核标准的名称和出处。",
                standard_id=self.standard_id,
                title=title,
                source=source,
            )
