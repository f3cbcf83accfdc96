"""Faults of ours in the window: told at once with a report, and once more after a sudden end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cleanedu_desktop.ui.widgets.buttons import button

if TYPE_CHECKING:
    from pathlib import Path

    from cleanedu_desktop.ui.main_window import MainWindow
    from cleanedu_desktop.ui.widgets.crash_dialog import CrashDialog

_NOW = (
    "已保存的记录没有受影响，正在填写的内容还在窗口里。请先保存，然后重新打开程序；"
    "如果再次出现，请把下面的报告交给维护人员。"
)
_BEFORE = "这是以前的一次出错留下的。已保存的记录没有受影响；常常出现时，请把报告交给维护人员。"


class Faults(QObject):
    """Opens one crash window at a time: a fault seldom comes alone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._folders = window.work.folders
        self.dialog: CrashDialog | None = None

    def show(self, fault: BaseException) -> None:
        """Write a report and show it; what is typed stays."""
        from cleanedu_desktop.acts.crash_traces import note_traces_seen
        from cleanedu_desktop.acts.report_crash import report_crash

        report = report_crash(self._folders, error=fault, now=self._window.work.now())
        if self.dialog is None:
            self._open("程序出了一个意外的错误", _NOW, report)
            note_traces_seen(self._folders)

    def mention(self, traces: list[Path]) -> None:
        """Say quietly, once, that an earlier run ended in a fault."""
        from cleanedu_desktop.acts.crash_traces import note_traces_seen

        read = button("看报告(&B)", lambda: self._open("以前的出错报告", _BEFORE, traces[0]))
        self._window.banner.say(
            "程序以前意外出过错，留下了报告。已保存的记录没有受影响，可以照常使用。", "grey", [read]
        )
        note_traces_seen(self._folders)

    def _open(self, title: str, sentence: str, report: Path | None) -> None:
        from cleanedu_desktop.ui.widgets.crash_dialog import CrashDialog

        self.dialog = CrashDialog(title, sentence, report, self._window)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
