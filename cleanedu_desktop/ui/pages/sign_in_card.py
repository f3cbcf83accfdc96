"""Beside a session: its sign-in sheet out to Excel, and the filled one back as attendance."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.acts.export_list import Exported
from cleanedu_desktop.acts.export_sign_in import export_sign_in
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.side_cards import side_card
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.pick_path import pick_file, pick_target

FILES = "Excel 工作簿 (*.xlsx)"


def has_sign_in(work: OfficeWork, record: Record) -> bool:
    """Tell whether attendance is taken on the record, and may be changed."""
    form = work.forms.get(record.kind)
    taken = form is not None and any(role.presence for role in form.people)
    return work.may_edit and taken and record.withdrawn_at is None


class SignInCard(QWidget):
    """Hidden beside records without attendance."""

    def __init__(self, work: OfficeWork, routes: Routes, record: Record) -> None:
        super().__init__()
        self.work, self.routes = work, routes
        self.record = record
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card, lines = side_card("签到表（Excel）")
        told = "导出后填“到会情况”和“原因”，填好再读入，先看会改哪些。"
        lines.addWidget(label(told, "muted", wrap=True))
        line = QHBoxLayout()
        line.addWidget(button("导出", self.choose_target, picture="download", name="导出签到表"))
        line.addWidget(button("读入…", self.choose_file, picture="file-up", name="读入签到表"))
        line.addStretch(1)
        lines.addLayout(line)
        column.addWidget(card)
        if not has_sign_in(work, record):
            self.hide()

    def choose_target(self) -> None:
        """Let the user say where the sheet is to be."""
        proposed = self.work.folders.printouts / f"签到表-{self.record.number}.xlsx"
        pick_target(self.window(), "导出签到表到", self.export, proposed=proposed, names=FILES)

    def export(self, target: Path) -> None:
        """Write the sheet on the worker, and say where it is."""
        self.work.act(
            export_sign_in,
            record_id=self.record.id,
            target=target,
            owner=self,
            done=self._exported,
            failed=self.routes.problem.emit,
        )

    def _exported(self, done: Exported) -> None:
        self.routes.said.emit(f"签到表已导出，{done.records} 人，文件在 {done.path}。", "green")

    def choose_file(self) -> None:
        """Let the user choose a filled sheet."""
        pick_file(self.window(), "选择填好的签到表", self.read, names=FILES)

    def read(self, file: Path) -> None:
        """Preview a filled sheet over the page."""
        from cleanedu_desktop.ui.pages.sign_in_dialog import SignInDialog

        dialog = SignInDialog(self.work, self.record.id, self.window())
        dialog.imported.connect(lambda words: self.routes.said.emit(words, "green"))
        dialog.preview(file)
