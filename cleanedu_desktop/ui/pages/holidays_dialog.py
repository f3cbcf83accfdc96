"""Asks for a year's holidays and the weekend days that are worked (调休)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.change_holidays import change_holidays, restore_holidays
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.rules.day_lists import days_text
from cleanedu_desktop.rules.working_days import HolidayTable
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, fields_grid
from cleanedu_desktop.ui.widgets.inputs.long_text import LongTextInput
from cleanedu_desktop.ui.widgets.labels import label

_HOW = "写成 10月1日至10月7日，几段之间用顿号或换行隔开。星期六、星期日本来不上班，可以不写。"


def _text(name: str, words: str, lines: int) -> LongTextInput:
    return LongTextInput(Field(name=name, label=words, kind="long_text", lines=lines))


class HolidaysDialog(OwnRulesDialog):
    """One year."""

    def __init__(
        self, work: OfficeWork, parent: QWidget, year: int, table: HolidayTable | None, own: bool
    ) -> None:
        super().__init__(work, parent, "放假调休表")
        self.year = year
        self.off = _text("off", "放假", 4)
        self.work_days = _text("work", "上班", 2)
        self.citation = _text("citation", "依据", 2)
        if table is not None:
            self.off.set_value(days_text(table.off))
            self.work_days.set_value(days_text(table.work))
            self.citation.set_value(table.citation)
        self.column.addWidget(label(f"{year} 年放假和调休", "sectionTitle"))
        self.column.addWidget(label("照国务院办公厅当年的通知填写。" + _HOW, "muted", wrap=True))
        rows = [
            ("放假的日子(&O)", self.off, self.off.edit),
            ("调休上班的日子(&W)", self.work_days, self.work_days.edit),
            ("依据（通知名称和文号）(&B)", self.citation, self.citation.edit),
        ]
        self.column.addLayout(fields_grid([(words, one, edit) for words, one, edit in rows]))
        self.back = self.add_buttons(self.save, self.restore)
        self.back.setVisible(own)

    def save(self) -> None:
        """Keep the table."""
        self.change(
            change_holidays,
            f"{self.year} 年放假调休表已保存。",
            year=self.year,
            off=self.off.edit.toPlainText(),
            work=self.work_days.edit.toPlainText(),
            citation=" ".join(self.citation.edit.toPlainText().split()),
        )

    def restore(self) -> None:
        """Go back to the shipped table, or to none."""
        self.change(restore_holidays, f"{self.year} 年放假调休表已恢复原来的。", year=self.year)
