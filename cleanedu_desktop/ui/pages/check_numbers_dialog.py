"""Asks for the numbers that the review's reminders go by."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.change_check_numbers import (
    TITLES,
    change_check_numbers,
    restore_check_numbers,
)
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.rules.honesty import NUMBERS
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, Row, fields_grid
from cleanedu_desktop.ui.widgets.inputs.number import NumberInput
from cleanedu_desktop.ui.widgets.labels import label

_TOLD = "这些数字是本程序给自己看的提醒，没有哪一级规定过；改了马上按新的数提醒。"
_DONE = "自查提醒的数字已保存，下次自查按新的数提醒。"


class CheckNumbersDialog(OwnRulesDialog):
    """Every number, check by check."""

    def __init__(
        self, work: OfficeWork, parent: QWidget, numbers: Mapping[str, Mapping[str, int]]
    ) -> None:
        super().__init__(work, parent, "自查提醒的数字")
        self.fields: dict[tuple[str, str], tuple[Field, NumberInput]] = {}
        self.column.addWidget(label("自查提醒的数字", "sectionTitle"))
        self.column.addWidget(label(_TOLD, "muted", wrap=True))
        for check, given in numbers.items():
            self.column.addWidget(label(TITLES[check]))
            rows: list[Row] = []
            for name, number in given.items():
                field = Field(name=name, label=NUMBERS[name], kind="number")
                typed = NumberInput(field)
                typed.set_value(str(number))
                self.fields[check, name] = field, typed
                rows.append((field.label, typed, typed.line))
            self.column.addLayout(fields_grid(rows))
        self.back = self.add_buttons(self.save, self.restore)

    def save(self) -> None:
        """Keep all numbers."""
        numbers: dict[str, dict[str, int]] = {}
        for (check, name), (field, typed) in self.fields.items():
            number = self.read_whole(typed, field)
            if number is None:
                return
            numbers.setdefault(check, {})[name] = number
        self.change(change_check_numbers, _DONE, numbers=numbers)

    def restore(self) -> None:
        """Go back to the numbers of before any change."""
        self.change(restore_check_numbers, _DONE)
