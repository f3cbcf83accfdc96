"""What the window shows when the books cannot be opened: why, where they are, what helps."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_state import EmptyState


class ProblemPage(QWidget):
    """One problem with a way to try again."""

    again = Signal()

    def __init__(self, problem: OfficeProblem, folders: Folders) -> None:
        super().__init__()
        self.setObjectName("ground")
        folder = QUrl.fromLocalFile(str(folders.data))
        buttons = [
            button("再试一次(&R)", self.again.emit, role="primary", picture="rotate-ccw"),
            button(
                "打开数据文件夹", lambda: QDesktopServices.openUrl(folder), picture="folder-open"
            ),
        ]
        sentence = "\n".join([problem.sentence, *problem.details, f"数据文件夹：{folders.data}"])
        self.state = EmptyState("triangle-alert", "台账暂时打不开", sentence, buttons)
        column = QVBoxLayout(self)
        column.addWidget(self.state)
