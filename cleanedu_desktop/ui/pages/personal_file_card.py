"""Beside a person's record: the way to the personal file (个人廉政档案)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cleanedu_desktop.records.record import Record
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.side_cards import side_card
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label


def may_see_file(work: OfficeWork, record: Record) -> bool:
    """Tell whether this is a person whose file whoever sits here may open."""
    sitting = work.inspection
    of_person = record.kind == "person" and record.withdrawn_at is None
    return of_person and (sitting is None or bool(sitting.opened_by))


class PersonalFileCard(QWidget):
    """Hidden beside other records, and for an inspector while the confidential is not opened."""

    def __init__(self, work: OfficeWork, routes: Routes, record: Record) -> None:
        super().__init__()
        self.work, self.routes, self.record_id = work, routes, record.id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card, lines = side_card("个人廉政档案")
        told = "这个人的各类登记汇总在一处，注明日期和出处。不公开，查看和打印都记下是谁。"
        lines.addWidget(label(told, "muted", wrap=True))
        lines.addWidget(button("打开档案(&F)", self.open_file, picture="file-text"))
        column.addWidget(card)
        if not may_see_file(work, record):
            self.hide()

    def open_file(self) -> None:
        """Open the file over the page."""
        from cleanedu_desktop.ui.pages.personal_file_dialog import PersonalFileDialog

        PersonalFileDialog(self.work, self.routes, self.record_id, self.window()).open()
