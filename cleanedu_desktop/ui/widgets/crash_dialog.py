"""Tells of a fault of ours: what it means for the user, and the report for whoever mends it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.ui.look import screen_font
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label, picture
from cleanedu_desktop.ui.widgets.pick_path import pick_target

_REPORTS = "文本文件 (*.txt)"


def _read(report: Path | None) -> str:
    try:
        return report.read_text(encoding="utf-8", errors="replace") if report else ""
    except OSError:
        return ""


class CrashDialog(QDialog):
    """The report can be read, copied, saved elsewhere; then one goes on."""

    def __init__(self, title: str, sentence: str, report: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(title)
        self.resize(760, 520)
        self.sentence = label(sentence, wrap=True)
        self.told = label("", "muted", wrap=True)
        self.told.hide()
        self.text = QPlainTextEdit(_read(report))
        self.text.setReadOnly(True)
        self.text.setAccessibleName("出错报告")
        self.text.setFont(screen_font(12))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy = button("复制(&C)", self._copy, picture="copy")
        self.save = button("另存为…(&S)", self._choose_target, picture="save")
        self.folder = button("打开所在文件夹(&O)", self._open_folder, picture="folder-open")
        self.folder.setVisible(report is not None)
        self.go_on = button("继续(&G)", self.accept, role="primary")
        self.go_on.setDefault(True)
        self._lay_out(title)
        self.go_on.setFocus()

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(picture("triangle-alert", "amber", 24))
        head.addWidget(label(title, "pageTitle"), 1)
        actions = QHBoxLayout()
        for one in (self.copy, self.save, self.folder):
            actions.addWidget(one)
        actions.addStretch(1)
        actions.addWidget(self.go_on)
        name = label("出错报告（不含记录内容，可以交给维护人员）(&B)", "muted")
        name.setBuddy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(name)
        column.addWidget(self.text, 1)
        column.addWidget(self.told)
        column.addLayout(actions)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._tell("已复制，可以粘贴到邮件或文档里。")

    def _choose_target(self) -> None:
        proposed = Path(self._report.name if self._report else "廉教台账出错报告.txt")
        pick_target(self, "把报告存到哪里", self.save_to, proposed=proposed, names=_REPORTS)

    def save_to(self, target: Path) -> None:
        """Write the report there."""
        try:
            target.write_text(self.text.toPlainText(), encoding="utf-8")
        except OSError:
            self._tell("没能写到那里，请换一个位置。")
        else:
            self._tell(f"已存到 {target}")

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()

    def _open_folder(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.parent)))
