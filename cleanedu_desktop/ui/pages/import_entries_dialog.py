"""Import of a filled workbook: see what would happen, put right what is wrong, import."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QTableWidget, QVBoxLayout, QWidget

from cleanedu_desktop.acts.entries_import_plan import EntriesImportPlan
from cleanedu_desktop.acts.import_entries import EntriesImported, import_entries
from cleanedu_desktop.acts.preview_import import preview_import
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.import_dialog import ImportDialog
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.plain_table import fill_table, fit_rows, plain_table

_DECISIONS = {"wrong": ("要改正", "amber"), "add": ("新增", "green"), "same": ("已有", "grey")}
_AGAIN_AFTER_MS = 600


def _errors_table(plan: EntriesImportPlan) -> QTableWidget:
    rows = [
        (one.sheet, str(one.row), one.column or "—", one.shown, one.sentence) for one in plan.errors
    ]
    table = plain_table(["工作表", "行", "列", "原内容", "要改什么"], "要改正的", len(rows))
    fill_table(table, rows, (170, 56, 56, 180, 450))
    for column in (3, 4):
        fit_rows(table, column)
    return table


def _lines_table(plan: EntriesImportPlan) -> QTableWidget:
    order = list(_DECISIONS)
    lines = sorted(plan.lines, key=lambda line: (order.index(line.decision), line.row))
    rows = [(f"第{one.row}行", one.words, _DECISIONS[one.decision][0], one.reason) for one in lines]
    table = plain_table(["位置", "记录", "处理", "说明"], "逐行预览", len(rows))
    fill_table(table, rows, (80, 340, 70, 420))
    for column in (1, 3):
        fit_rows(table, column)
    return table


class ImportEntriesDialog(ImportDialog):
    """Read again after each correction, until nothing is wrong any more."""

    asks = "选择填好的 Excel 文件"
    files = "填好的模板 (*.xlsx *.xlsm);;所有文件 (*)"
    decisions = _DECISIONS

    def __init__(self, work: OfficeWork, form: Form, parent: QWidget) -> None:
        super().__init__(work, f"从 Excel 导入：{form.title}", parent)
        self.form = form
        self.plan: EntriesImportPlan | None = None
        self.choices: dict[str, QComboBox] = {}
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_AFTER_MS)
        self._again.timeout.connect(self.read_again)
        self.names = QVBoxLayout()
        self.column.insertLayout(self.column.indexOf(self.tabs), self.names)
        self.column.insertLayout(self.column.indexOf(self.foot), self._late_line())

    def _late_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        said = label("补录原因或原件存放处(&R)")
        self.late = QLineEdit()
        self.late.setAccessibleName("补录原因或原件存放处")
        self.late.setPlaceholderText("迟登的各行没有写的，都用这一句；表里写了的以表里为准")
        self.late.textEdited.connect(lambda _text: self._again.start())
        said.setBuddy(self.late)
        line.addWidget(said)
        line.addWidget(self.late, 1)
        return line

    def read(self, file: Path) -> None:
        """Have the workbook read on the worker."""
        self._again.stop()
        self.plan = None
        self.ask_plan(preview_import, self._show_plan, file, **self._given())

    def _given(self) -> dict[str, Any]:
        who = {name: combo.currentData() for name, combo in self.choices.items()}
        return {
            "kind": self.form.kind,
            "who": {name: person for name, person in who.items() if person},
            "late_reason": self.late.text().strip(),
        }

    def _show_plan(self, plan: EntriesImportPlan) -> None:
        self.plan = plan
        self.show_read([one.decision for one in plan.lines], plan.notes)
        if not plan.lines:
            self.banner.say("文件里没有填写任何一条；请填写、保存后重新读取。", "amber")
        elif plan.errors:
            words = f"有 {len(plan.errors)} 处要先改正：在 Excel 里改好、保存，再点“重新读取”。"
            self.banner.say(words, "amber")
        self._ask_names(plan)
        if plan.errors:
            self.tabs.addTab(_errors_table(plan), f"要改正的（{len(plan.errors)}）")
        self.tabs.addTab(_lines_table(plan), f"逐行预览（{len(plan.lines)}）")
        self.start.setEnabled(plan.is_ready)

    def _ask_names(self, plan: EntriesImportPlan) -> None:
        """Offer the people of a name once; what is chosen stays chosen."""
        for asked in plan.asked:
            if asked.name in self.choices:
                continue
            combo = QuietCombo()
            combo.setAccessibleName(f"{asked.name}是哪一位")
            combo.addItem("请选择是哪一位", "")
            for person_id, words in asked.candidates:
                combo.addItem(words, person_id)
            combo.currentIndexChanged.connect(lambda _place: self._again.start())
            line = QHBoxLayout()
            rows = "、".join(str(row) for row in asked.rows[:5])
            line.addWidget(label(f"“{asked.name}”有几位（第 {rows} 行）："))
            line.addWidget(combo, 1)
            self.names.addLayout(line)
            self.choices[asked.name] = combo

    def do_import(self) -> None:
        """Import what is shown."""
        if self.plan is not None:
            rows = len(self.plan.lines)
            self.begin(import_entries, rows, file=self.plan.file, **self._given())

    def told(self, result: EntriesImported) -> None:
        """Say how many are new, and close."""
        same = f"，{result.same} 条已经在台账里" if result.same else ""
        self.imported.emit(f"已导入：新增 {result.added} 条{same}。可以用“撤销”一次收回。")
        self.accept()
