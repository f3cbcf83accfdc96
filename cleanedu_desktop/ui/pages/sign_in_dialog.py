"""A filled sign-in sheet: see who was there and what changes, then take it over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableWidget, QTabWidget, QVBoxLayout, QWidget

from cleanedu_desktop.acts.import_sign_in import SignInImported, import_sign_in
from cleanedu_desktop.acts.preview_sign_in import preview_sign_in
from cleanedu_desktop.acts.sign_in_plan import SignInPlan
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.plain_table import fill_table, plain_table


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


class SignInDialog(QDialog):
    """Nothing is written before 读入 is pressed."""

    taken = Signal(str)

    def __init__(self, work: OfficeWork, record_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.work, self.record_id = work, record_id
        self.file: Path | None = None
        self.plan: SignInPlan | None = None
        self.setWindowTitle("读入签到表")
        self.resize(760, 560)
        self.banner = Banner()
        self.counts = label("", "sectionTitle")
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("签到预览")
        self.start = button("读入(&I)", self.do_import, role="primary")
        self.start.setEnabled(False)
        foot = QHBoxLayout()
        foot.addWidget(button("改好了，重新读取(&A)", self._preview, picture="rotate-ccw"))
        foot.addStretch(1)
        foot.addWidget(button("取消(&C)", self.reject))
        foot.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.counts)
        column.addWidget(self.banner)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)

    def preview(self, file: Path) -> None:
        """Read `file` on the worker and show what it says."""
        self.file = file
        self.show()
        self._preview()

    def _preview(self) -> None:
        if self.file is None:
            return
        self.start.setEnabled(False)
        self.banner.say(f"正在读取 {self.file.name} …")
        self.work.act(
            preview_sign_in,
            record_id=self.record_id,
            file=self.file,
            owner=self,
            key=f"sign in {id(self)}",
            done=self._show_plan,
            failed=self._problem,
        )

    def _problem(self, problem: OfficeProblem) -> None:
        self.banner.say_problem(problem)

    def _show_plan(self, plan: SignInPlan) -> None:
        self.plan = plan
        self.banner.clear()
        words = " · ".join(f"{one} {plan.count(one)}" for one in ("到会", "请假", "缺席"))
        self.counts.setText(f"{plan.number}　{words}　改变 {plan.changed} 人")
        while self.tabs.count():
            old = self.tabs.widget(0)
            self.tabs.removeTab(0)
            old.deleteLater()
        if plan.errors:
            told = f"有 {len(plan.errors)} 处要先改正：在 Excel 里改好、保存，再重新读取。"
            self.banner.say(told, "amber")
            self.tabs.addTab(_errors_table(plan), f"要改正的（{len(plan.errors)}）")
        self.tabs.addTab(_lines_table(plan), f"逐人预览（{len(plan.lines)}）")
        self.start.setEnabled(not plan.errors and plan.changed > 0)

    def do_import(self) -> None:
        """Take over what is shown."""
        self.start.setEnabled(False)
        self.work.act(
            import_sign_in,
            record_id=self.record_id,
            file=self.file,
            owner=self,
            done=self._taken,
            failed=self._problem,
        )

    def _taken(self, done: SignInImported) -> None:
        told = f"到会 {done.present}，请假 {done.on_leave}，缺席 {done.absent}"
        self.taken.emit(f"签到已读入：{told}；改变 {done.changed} 人。可以用“撤销”收回。")
        self.accept()
