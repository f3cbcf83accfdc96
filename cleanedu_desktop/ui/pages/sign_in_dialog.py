"""A filled sign-in sheet: see who was there and what changes, then take it over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QTableWidget, QWidget

from cleanedu_desktop.acts.import_sign_in import SignInImported, import_sign_in
from cleanedu_desktop.acts.preview_sign_in import preview_sign_in
from cleanedu_desktop.acts.sign_in_plan import SignInPlan
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.import_dialog import ImportDialog
from cleanedu_desktop.ui.widgets.labels import pill
from cleanedu_desktop.ui.widgets.plain_table import fill_table, plain_table

FILES = "Excel 工作簿 (*.xlsx)"
_PRESENCE = {"到会": ("到会", "green"), "请假": ("请假", "amber"), "缺席": ("缺席", "grey")}


def _errors_table(plan: SignInPlan) -> QTableWidget:
    rows = [(str(one.row), one.column or "—", one.shown, one.sentence) for one in plan.errors]
    table = plain_table(["行", "列", "原内容", "要改什么"], "要改正的", len(rows))
    fill_table(table, rows, (56, 56, 160, 360))
    return table


def _lines_table(plan: SignInPlan) -> QTableWidget:
    changed = sorted(plan.lines, key=lambda line: line.before == line.after)
    rows = [
        (line.name, line.before or "不在名单", line.after, line.reason, _told(line.row))
        for line in changed
    ]
    table = plain_table(["姓名", "现在", "读入后", "原因", "说明"], "签到预览", len(rows))
    fill_table(table, rows, (140, 90, 90, 180))
    return table


def _told(row: int) -> str:
    return f"第{row}行" if row else "表里没有，保持不变"


class SignInDialog(ImportDialog):
    """Who was there as the sheet says it; nobody it does not name is changed."""

    asks = "选择填好的签到表"
    files = FILES
    verb = "读入"
    decisions = _PRESENCE

    def __init__(self, work: OfficeWork, record_id: str, parent: QWidget) -> None:
        super().__init__(work, "读入签到表", parent)
        self.record_id = record_id
        self.plan: SignInPlan | None = None

    def read(self, file: Path) -> None:
        """Have the sheet read on the worker."""
        self.plan = None
        self.ask_plan(preview_sign_in, self._show_plan, file, record_id=self.record_id)

    def _show_plan(self, plan: SignInPlan) -> None:
        self.plan = plan
        self.setWindowTitle(f"读入签到表：{plan.number}")
        self.show_read([one.after for one in plan.lines])
        self.head.addWidget(pill(f"改变 {plan.changed} 人", "accent"))
        if plan.errors:
            told = f"有 {len(plan.errors)} 处要先改正：在 Excel 里改好、保存，再重新读取。"
            self.banner.say(told, "amber")
            self.tabs.addTab(_errors_table(plan), f"要改正的（{len(plan.errors)}）")
        self.tabs.addTab(_lines_table(plan), f"逐人预览（{len(plan.lines)}）")
        self.start.setEnabled(not plan.errors and plan.changed > 0)

    def do_import(self) -> None:
        """Take over what is shown."""
        self.begin(import_sign_in, record_id=self.record_id, file=self.file)

    def told(self, done: SignInImported) -> None:
        """Say who was there, and close."""
        words = f"到会 {done.present}，请假 {done.on_leave}，缺席 {done.absent}"
        self.imported.emit(f"签到已读入：{words}；改变 {done.changed} 人。可以用“撤销”收回。")
        self.accept()
