"""Import of a roster: choose the file, see what would happen, decide what is asked, import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QTableWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.import_people import PeopleImported, import_people
from cleanedu_desktop.acts.import_plan import ImportLine, PeopleImportPlan
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.labels import label, pill
from cleanedu_desktop.ui.widgets.plain_table import (
    fit_columns,
    fit_rows,
    plain_table,
    table_item,
)

FILES = "花名册 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)"
_DECISIONS = {"add": "新增", "update": "更新", "same": "无变化", "skip": "跳过", "ask": "待确认"}
_TONES = {"add": "green", "update": "accent", "same": "grey", "skip": "grey", "ask": "amber"}
_ORDER = ("ask", "add", "update", "skip", "same")


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


class ImportPeopleDialog(QDialog):
    """Nothing is written before 导入 is pressed, then all or nothing; doubts stay in view."""

    imported = Signal(str)

    def __init__(self, work: OfficeWork, parent: QWidget) -> None:
        super().__init__(parent)
        self.work = work
        self.plan: PeopleImportPlan | None = None
        self.choices: dict[int, QComboBox] = {}
        self.setWindowTitle("导入花名册")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(980, 640)
        self.banner = Banner()
        self.head = QHBoxLayout()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("导入预览")
        self.start = button("导入(&I)", self.do_import, role="primary")
        self.start.setEnabled(False)
        foot = QHBoxLayout()
        self.other = button("换一个文件(&F)", self.choose_file, picture="folder-open")
        foot.addWidget(self.other)
        foot.addStretch(1)
        self.cancel = button("取消(&C)", self.reject)
        foot.addWidget(self.cancel)
        foot.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self.head)
        column.addWidget(self.progress)
        column.addWidget(self.banner)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)

    def choose_file(self) -> None:
        """Let the user choose a roster file."""
        picker = QFileDialog(self.parentWidget(), "选择花名册文件", "", FILES)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.fileSelected.connect(lambda name: self.preview(Path(name)))
        picker.finished.connect(lambda _code: picker.deleteLater())
        picker.open()

    def preview(self, file: Path) -> None:
        """Read `file` on the worker and show what importing it would do."""
        self.plan = None
        self.start.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.banner.say(f"正在读取 {file.name} …")
        self.show()
        self.work.act(
            preview_people_import,
            file=file,
            owner=self,
            key=f"import {id(self)}",
            done=self._show_plan,
            failed=self._problem,
        )

    def _problem(self, problem: OfficeProblem) -> None:
        self.progress.hide()
        self.start.setEnabled(self.plan is not None)
        self.banner.say_problem(problem)

    def _show_plan(self, plan: PeopleImportPlan) -> None:
        self.plan = plan
        self.choices.clear()
        self.progress.hide()
        self.banner.clear()
        if plan.notes:
            self.banner.say("\n".join(plan.notes), "accent")
        self._show_head(plan)
        while self.tabs.count():
            old = self.tabs.widget(0)
            self.tabs.removeTab(0)
            old.deleteLater()
        self.tabs.addTab(self._lines_table(plan), f"逐行预览（{len(plan.lines)}）")
        self.tabs.addTab(self._doubts_table(plan), f"存疑单元格（{len(plan.doubts)}）")
        self.start.setEnabled(bool(plan.added or plan.changed or plan.asked))

    def _show_head(self, plan: PeopleImportPlan) -> None:
        empty(self.head)
        self.head.addWidget(label(plan.file.name, "sectionTitle"))
        self.head.addStretch(1)
        for decision in _ORDER:
            number = sum(line.decision == decision for line in plan.lines)
            if number:
                self.head.addWidget(pill(f"{_DECISIONS[decision]} {number}", _TONES[decision]))
        if plan.doubts:
            self.head.addWidget(pill(f"存疑单元格 {len(plan.doubts)}", "amber"))

    def _lines_table(self, plan: PeopleImportPlan) -> QTableWidget:
        lines = sorted(plan.lines, key=lambda line: (_ORDER.index(line.decision), line.index))
        table = plain_table(["位置", "姓名", "处理", "说明", "请选择"], "逐行预览", len(lines))
        form = self.work.main_form("person")
        for row, line in enumerate(lines):
            words = [_place(line), line.name, _DECISIONS[line.decision], _reason(line, form), ""]
            for column, text in enumerate(words):
                table.setItem(row, column, table_item(text))
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

    def _doubts_table(self, plan: PeopleImportPlan) -> QTableWidget:
        heads = ["工作表", "行", "列", "原内容", "存疑原因"]
        table = plain_table(heads, "存疑单元格", len(plan.doubts))
        for row, doubt in enumerate(plan.doubts):
            words = [doubt.sheet, str(doubt.row), doubt.column, doubt.shown, doubt.reason]
            for column, text in enumerate(words):
                table.setItem(row, column, table_item(text))
        for column, width in enumerate((120, 56, 56, 200)):
            table.setColumnWidth(column, width)
        for column in (3, 4):
            fit_rows(table, column)
        return table

    def do_import(self) -> None:
        """Import what is shown, with the decisions taken."""
        if self.plan is None:
            return
        self.start.setEnabled(False)
        self.progress.setRange(0, len(self.plan.lines))
        self.progress.show()
        self.banner.say("正在导入…")
        report = self.work.background.reporter(lambda done, _all: self.progress.setValue(done))
        self.work.act(
            import_people,
            plan=self.plan,
            decisions={index: combo.currentData() for index, combo in self.choices.items()},
            progress=report,
            owner=self,
            done=self._imported,
            failed=self._problem,
        )

    def _imported(self, result: PeopleImported) -> None:
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
