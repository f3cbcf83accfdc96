"""What every import shows: the file, what it would do row by row, and one button that does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, pill
from cleanedu_desktop.ui.widgets.pick_path import pick_file

Decisions = Mapping[str, tuple[str, str]]
"""What becomes of a row -> its word and tone, in the order in which rows are shown."""


class ImportDialog(QDialog):
    """Nothing is written before the last button is pressed, then all or nothing.

    Whoever takes it over reads a file in `read`, shows the plan, and imports in `do_import`.
    """

    imported = Signal(str)
    asks = "选择要导入的文件"
    files = "所有文件 (*)"
    verb = "导入"
    rereads = True
    """What is wrong is put right in the file, which is then read again."""
    decisions: Decisions

    def __init__(self, work: OfficeWork, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.work = work
        self.file: Path | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(980, 640)
        self.banner = Banner()
        self.head = QHBoxLayout()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(f"{self.verb}预览")
        self.other = button("换一个文件(&F)", self.choose_file, picture="folder-open")
        self.again = button("改好了，重新读取(&A)", self.read_again, picture="rotate-ccw")
        self.again.setVisible(self.rereads)
        self.cancel = button("取消(&C)", self.reject)
        self.start = button(f"{self.verb}(&I)", self.do_import, role="primary")
        self.start.setEnabled(False)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.other)
        self.foot.addWidget(self.again)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.start)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(12)
        self.column.addLayout(self.head)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.tabs, 1)
        self.column.addLayout(self.foot)

    def choose_file(self) -> None:
        """Let the user choose a file."""
        pick_file(self.parentWidget(), self.asks, self.preview, names=self.files)

    def preview(self, file: Path) -> None:
        """Show what importing `file` would do."""
        self.file = file
        self.show()
        self.read(file)

    def read_again(self) -> None:
        """Read the file once more, with what was chosen and typed here."""
        if self.file is not None:
            self.read(self.file)

    def read(self, file: Path) -> None:
        """Have the file read on the worker."""
        raise NotImplementedError

    def do_import(self) -> None:
        """Import what is shown."""
        raise NotImplementedError

    def ask_plan(
        self, act: Callable[..., Any], done: Callable[[Any], None], file: Path, **given: Any
    ) -> None:
        """Have `act` tell what reading the file in would do."""
        self.start.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.banner.say(f"正在读取 {file.name} …")
        self.work.act(
            act,
            file=file,
            **given,
            owner=self,
            key=f"import {id(self)}",
            done=done,
            failed=self.refused,
        )

    def begin(self, act: Callable[..., Any], rows: int = 0, **given: Any) -> None:
        """Have `act` import, and call `told` with what it did; of `rows` it tells its progress."""
        self.start.setEnabled(False)
        self.progress.setRange(0, rows)
        self.progress.show()
        self.banner.say(f"正在{self.verb}…")
        if rows:
            report = self.work.background.reporter(lambda done, _: self.progress.setValue(done))
            given["progress"] = report
        self.work.act(act, **given, owner=self, done=self.told, failed=self.refused)

    def told(self, result: Any) -> None:
        """Say what was imported."""
        raise NotImplementedError

    def refused(self, problem: OfficeProblem) -> None:
        """Say why the file cannot be read, or was not imported."""
        self.progress.hide()
        self.banner.say_problem(problem)

    def show_read(self, found: Sequence[str], notes: Sequence[str] = ()) -> None:
        """Show how often each decision was found, and what is to be noted; the tabs are empty."""
        self.progress.hide()
        self.banner.clear()
        if notes:
            self.banner.say("\n".join(notes), "accent")
        empty(self.head)
        name = self.file.name if self.file is not None else ""
        self.head.addWidget(label(name, "sectionTitle"))
        self.head.addStretch(1)
        for decision, (word, tone) in self.decisions.items():
            if decision in found:
                self.head.addWidget(pill(f"{word} {found.count(decision)}", tone))
        while self.tabs.count():
            old = self.tabs.widget(0)
            self.tabs.removeTab(0)
            old.deleteLater()
