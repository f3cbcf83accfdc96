"""Beside a campaign: the way to its book (专项台账)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cleanedu_desktop.records.record import Record
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.side_cards import side_card
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label

_TOLD = "计入这里的计划、学习、检查、自查和查出的问题，按种类印成一本。"


class CampaignCard(QWidget):
    """Hidden beside records of other kinds."""

    def __init__(self, work: OfficeWork, routes: Routes, record: Record) -> None:
        super().__init__()
        self.work, self.record = work, record
        self.printer = PrintAndShow(work, routes, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card, lines = side_card("专项台账")
        lines.addWidget(label(_TOLD, "muted", wrap=True))
        lines.addWidget(button("打印台账(&L)", self.print_book, picture="printer"))
        column.addWidget(card)
        if record.kind != "campaign" or record.withdrawn_at is not None:
            self.hide()

    def print_book(self) -> None:
        """Print the book and show it."""
        from cleanedu_desktop.acts.print_campaign import TITLE, print_campaign

        title = f"{self.record.answers.get('name') or self.record.title}{TITLE}"
        self.work.act(
            print_campaign,
            record_id=self.record.id,
            target=self.printer.target(title),
            owner=self,
            done=partial(self.printer.show_pdf, title=title),
        )
