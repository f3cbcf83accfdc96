"""Import of a roster: choose the file, see what would happen, decide what is asked, import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTableWidget, QWidget

from cleanedu_desktop.acts.import_people import PeopleImported, import_people
from cleanedu_desktop.acts.import_plan import ImportLine, PeopleImportPlan
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.import_dialog import ImportDialog
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.labels import pill
from cleanedu_desktop.ui.widgets.plain_table import fill_table, fit_columns, fit_rows, plain_table

_DECISIONS = {
    "ask": ("待确认", "amber"),
    "add": ("新增", "green"),
    "update": ("更新", "accent"),
    "skip": ("跳过", "grey"),
    "same": ("无变化", "grey"),
}


def _place(line: ImportLine) -> str:
    """Return the place with the row first, so that a long name of a sheet does not hide it."""
    return "　".join(filter(None, (f"第{line.row}行", line.sheet)))


def _reason(line: ImportLine, form: Form) -> str:
    """Return why, and for an update which fields change from what to what."""
    changes = []
    for name, (known, new) in line.changes.items():
        field = form.field_named(name)
        title = field.label if field else name
        if isinstance(new, list):
            changes.append(f"{title}有变化")
        else:
            changes.append(f"{title}：{known or '空'} → {new}")
    return "；".join(filter(None, [line.reason.rstrip("。"), *changes]))


def _doubts_table(plan: PeopleImportPlan) -> QTableWidget:
    heads = ["工作表", "行", "列", "原内容", "存疑原因"]
    table = plain_table(heads, "存疑单元格", len(plan.doubts))
    rows = [(one.sheet, str(one.row), one.column, one.shown, one.reason) for one in plan.doubts]
    fill_table(table, rows, (120, 56, 56, 200))
    for column in (3, 4):
        fit_rows(table, column)
    return table


class ImportPeopleDialog(ImportDialog):
    """Doubts stay in view after the import."""

    asks = "选择花名册文件"
    files = "花名册 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)"
    rereads = False
    decisions = _DECISIONS

    def __init__(self, work: OfficeWork, parent: QWidget) -> None:
        super().__init__(work, "导入花名册", parent)
        self.plan: PeopleImportPlan | None = None
        self.choices: dict[int, QComboBox] = {}

    def read(self, file: Path) -> None:
        """Have the roster read on the worker."""
        self.plan = None
        self.ask_plan(preview_people_import, self._show_plan, file)

    def refused(self, problem: OfficeProblem) -> None:
        """Let the same rows be tried again."""
        super().refused(problem)
        self.start.setEnabled(self.plan is not None)

    def _show_plan(self, plan: PeopleImportPlan) -> None:
        self.plan = plan
        self.choices.clear()
        self.show_read([one.decision for one in plan.lines], plan.notes)
        if plan.doubts:
            self.head.addWidget(pill(f"存疑单元格 {len(plan.doubts)}", "amber"))
        self.tabs.addTab(self._lines_table(plan), f"逐行预览（{len(plan.lines)}）")
        self.tabs.addTab(_doubts_table(plan), f"存疑单元格（{len(plan.doubts)}）")
        self.start.setEnabled(bool(plan.added or plan.changed or plan.asked))

    def _lines_table(self, plan: PeopleImportPlan) -> QTableWidget:
        order = list(_DECISIONS)
        lines = sorted(plan.lines, key=lambda line: (order.index(line.decision), line.index))
        table = plain_table(["位置", "姓名", "处理", "说明", "请选择"], "逐行预览", len(lines))
        form = self.work.main_form("person")
        rows = [
            (_place(line), line.name, _DECISIONS[line.decision][0], _reason(line, form), "")
            for line in lines
        ]
        fill_table(table, rows, (170, 130, 70, 300))
        for row, line in enumerate(lines):
            if line.decision == "ask":
                table.setCellWidget(row, 4, self._choice(line))
        # The row number stands at the end: it is what one looks for.
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        fit_columns(table, ((120, 220), (90, 180), (70, 70), (300, 300)))
        fit_rows(table, 3)
        return table

    def _choice(self, line: ImportLine) -> QComboBox:
        made = QuietCombo()
        made.setAccessibleName(f"{line.label} {line.name}：请选择")
        made.addItem("先跳过", "skip")
        made.addItem("是另一个人，新增", "new")
        for person_id, words in line.candidates:
            made.addItem(f"就是 {words}", person_id)
        self.choices[line.index] = made
        return made

    def do_import(self) -> None:
        """Import what is shown, with the decisions taken."""
        if self.plan is not None:
            decisions = {index: combo.currentData() for index, combo in self.choices.items()}
            rows = len(self.plan.lines)
            self.begin(import_people, rows, plan=self.plan, decisions=decisions)

    def told(self, result: PeopleImported) -> None:
        """Say how many are new; stay open while there are doubts."""
        words = f"花名册已导入：新增 {result.added} 人，更新 {result.changed} 人"
        words += f"，跳过 {result.skipped} 行。" if result.skipped else "。"
        self.imported.emit(words)
        if self.plan is not None and self.plan.doubts:
            self._keep_doubts(words, len(self.plan.doubts))
        else:
            self.accept()

    def _keep_doubts(self, words: str, number: int) -> None:
        """Stay open with the doubtful cells, for whoever now goes through them."""
        self.progress.hide()
        self.banner.say(f"{words}下面 {number} 处存疑请逐一核对，核对完再关闭。", "green")
        self.tabs.removeTab(0)
        for one in (self.start, self.other):
            one.hide()
        self.cancel.setText("关闭(&C)")
        self.cancel.setAccessibleName("关闭")
