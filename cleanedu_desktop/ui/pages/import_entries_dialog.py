"""Import of a filled workbook: see what would happen, put right what is wrong, import."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QTableWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.entries_import_plan import EntriesImportPlan
from cleanedu_desktop.acts.import_entries import EntriesImported, import_entries
from cleanedu_desktop.acts.preview_import import preview_import
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.labels import label, pill
from cleanedu_desktop.ui.widgets.plain_table import fill_table, fit_rows, plain_table

FILES = "填好的模板 (*.xlsx *.xlsm);;所有文件 (*)"
_DECISIONS = {"add": "新增", "same": "已有", "wrong": "要改正"}
_TONES = {"add": "green", "same": "grey", "wrong": "amber"}
_ORDER = ("wrong", "add", "same")
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
    lines = sorted(plan.lines, key=lambda line: (_ORDER.index(line.decision), line.row))
    rows = [(f"第{one.row}行", one.words, _DECISIONS[one.decision], one.reason) for one in lines]
    table = plain_table(["位置", "记录", "处理", "说明"], "逐行预览", len(rows))
    fill_table(table, rows, (80, 340, 70, 420))
    for column in (1, 3):
        fit_rows(table, column)
    return table


class ImportEntriesDialog(QDialog):
    """Nothing is written before 导入 is pressed, then all or nothing."""

    imported = Signal(str)

    def __init__(self, work: OfficeWork, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self.work, self.form = work, form
        self.file: Path | None = None
        self.plan: EntriesImportPlan | None = None
        self.choices: dict[str, QComboBox] = {}
        self.setWindowTitle(f"从 Excel 导入：{form.title}")
        self.resize(980, 640)
        self.banner = Banner()
        self.head = QHBoxLayout()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.names = QVBoxLayout()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("导入预览")
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_AFTER_MS)
        self._again.timeout.connect(self._preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self.head)
        column.addWidget(self.progress)
        column.addWidget(self.banner)
        column.addLayout(self.names)
        column.addWidget(self.tabs, 1)
        column.addLayout(self._late_line())
        column.addLayout(self._foot())

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

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.other = button("换一个文件(&F)", self.choose_file, picture="folder-open")
        self.again = button("改好了，重新读取(&A)", self._preview, picture="rotate-ccw")
        self.start = button("导入(&I)", self.do_import, role="primary")
        self.start.setEnabled(False)
        foot.addWidget(self.other)
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(button("取消(&C)", self.reject))
        foot.addWidget(self.start)
        return foot

    def choose_file(self) -> None:
        """Let the user choose a filled workbook."""
        picker = QFileDialog(self.parentWidget(), "选择填好的 Excel 文件", "", FILES)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.fileSelected.connect(lambda name: self.preview(Path(name)))
        picker.finished.connect(lambda _code: picker.deleteLater())
        picker.open()

    def preview(self, file: Path) -> None:
        """Read `file` on the worker and show what importing it would do."""
        self.file = file
        self.show()
        self._preview()

    def _preview(self) -> None:
        self._again.stop()
        if self.file is None:
            return
        self.plan = None
        self.start.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.banner.say(f"正在读取 {self.file.name} …")
        self.work.act(
            preview_import,
            **self._given(),
            owner=self,
            key=f"import {id(self)}",
            done=self._show_plan,
            failed=self._problem,
        )

    def _given(self) -> dict[str, Any]:
        who = {name: combo.currentData() for name, combo in self.choices.items()}
        return {
            "kind": self.form.kind,
            "file": self.file,
            "who": {name: person for name, person in who.items() if person},
            "late_reason": self.late.text().strip(),
        }

    def _problem(self, problem: OfficeProblem) -> None:
        self.progress.hide()
        self.banner.say_problem(problem)

    def _show_plan(self, plan: EntriesImportPlan) -> None:
        self.plan = plan
        self.progress.hide()
        self.banner.clear()
        if not plan.lines:
            self.banner.say("文件里没有填写任何一条；请填写、保存后重新读取。", "amber")
        elif plan.errors:
            words = f"有 {len(plan.errors)} 处要先改正：在 Excel 里改好、保存，再点“重新读取”。"
            self.banner.say(words, "amber")
        elif plan.notes:
            self.banner.say("\n".join(plan.notes), "accent")
        self._show_head(plan)
        self._ask_names(plan)
        while self.tabs.count():
            old = self.tabs.widget(0)
            self.tabs.removeTab(0)
            old.deleteLater()
        if plan.errors:
            self.tabs.addTab(_errors_table(plan), f"要改正的（{len(plan.errors)}）")
        self.tabs.addTab(_lines_table(plan), f"逐行预览（{len(plan.lines)}）")
        self.start.setEnabled(plan.is_ready)

    def _show_head(self, plan: EntriesImportPlan) -> None:
        empty(self.head)
        self.head.addWidget(label(plan.file.name, "sectionTitle"))
        self.head.addStretch(1)
        for decision in _ORDER:
            number = sum(line.decision == decision for line in plan.lines)
            if number:
                self.head.addWidget(pill(f"{_DECISIONS[decision]} {number}", _TONES[decision]))

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
        if self.plan is None:
            return
        self.start.setEnabled(False)
        self.progress.setRange(0, len(self.plan.lines))
        self.progress.show()
        self.banner.say("正在导入…")
        report = self.work.background.reporter(lambda done, _all: self.progress.setValue(done))
        self.work.act(
            import_entries,
            **self._given(),
            progress=report,
            owner=self,
            done=self._imported,
            failed=self._problem,
        )

    def _imported(self, result: EntriesImported) -> None:
        same = f"，{result.same} 条已经在台账里" if result.same else ""
        self.imported.emit(f"已导入：新增 {result.added} 条{same}。可以用“撤销”一次收回。")
        self.accept()
