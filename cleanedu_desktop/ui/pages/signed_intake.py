"""The head of the page 签字件: what to read, the day on the paper, how far reading has come."""

from __future__ import annotations

from datetime import date
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.inputs.dates import DateInput
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.pick_path import pick_files, pick_folder

TOLD = "签完字的表扫描或拍照，放进一个文件夹，一次读入：页上有记录码的自动归到各条记录。"
WRONG_DAY = "纸上的签字日期看不懂，没有开始读；请写成 2026-3-5，或留空。"
_SIGNED_ON = Field(name="signed_on", label="纸上的签字日期", kind="date")


class SignedIntake(QWidget):
    """While it reads nothing else can be chosen."""

    chosen = Signal(object)
    """list[Path] to read."""

    def __init__(self) -> None:
        super().__init__()
        self.signed_on = DateInput(_SIGNED_ON)
        self.signed_on.setFixedWidth(160)
        self.signed_on.line.setAccessibleName(_SIGNED_ON.label)
        self.signed_on.line.setPlaceholderText("不写就是今天")
        self.folder = button(
            "选择文件夹…(&O)", self._choose_folder, role="primary", picture="folder-open"
        )
        self.files = button("选择文件…(&F)", self._choose_files, picture="file-text")
        self.progress, self.words = QProgressBar(), label("", "muted")
        self.progress.setTextVisible(False)
        self.stop = button("停下(&T)", self._stop)
        self.stopped = Event()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(TOLD, "muted", wrap=True), 1)
        head.addWidget(label(_SIGNED_ON.label, "muted"))
        head.addWidget(self.signed_on)
        head.addSpacing(8)
        head.addWidget(self.files)
        head.addWidget(self.folder)
        busy = QHBoxLayout()
        busy.setSpacing(10)
        busy.addWidget(self.words)
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(busy)
        self.end()

    @property
    def is_reading(self) -> bool:
        """Whether files are being read."""
        return not self.folder.isEnabled()

    @property
    def day(self) -> date | None:
        """The day on the paper, None where none is typed or it cannot be read."""
        return day_of(self.signed_on.value())

    @property
    def is_day_wrong(self) -> bool:
        """Whether something is typed that is no day."""
        return bool(self.signed_on.value()) and self.day is None

    def begin(self) -> None:
        """Show that reading has begun."""
        self.stopped.clear()
        self.words.setText("正在读…")
        self.progress.setRange(0, 0)
        self._show(True)

    def say_progress(self, done: int, of: int) -> None:
        """Show how many files are read."""
        self.progress.setRange(0, max(of, 1))
        self.progress.setValue(done)
        self.words.setText(f"已读 {done} 个文件，共 {of} 个")

    def end(self) -> None:
        """Show that reading has ended."""
        self._show(False)

    def _show(self, reading: bool) -> None:
        for one in (self.words, self.progress, self.stop):
            one.setVisible(reading)
        for other in (self.folder, self.files):
            other.setEnabled(not reading)
        self.stop.setEnabled(reading)

    def _stop(self) -> None:
        """What was put stays."""
        self.stopped.set()
        self.stop.setEnabled(False)
        self.words.setText("读完这一页就停下…")

    def _choose_folder(self) -> None:
        pick_folder(self, "选择放扫描件的文件夹", lambda folder: self.chosen.emit([folder]))

    def _choose_files(self) -> None:
        pick_files(self, "选择扫描件（可以选几个）", self.chosen.emit)
