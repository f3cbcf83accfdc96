"""The card beside a problem: what its nature suggests to do next, each one click away."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.acts.propose_measures import KIND, MeasuresProposed, propose_measures
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.rules.ladder import LadderAct
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.side_cards import side_card
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label


class MeasuresCard(QWidget):
    """Hidden until something is proposed."""

    def __init__(self, work: OfficeWork, routes: Routes, record: Record) -> None:
        super().__init__()
        self.routes = routes
        self.record_id = record.id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()
        if record.kind == KIND and work.may_edit:
            work.act(propose_measures, record_id=record.id, owner=self, done=self._show)

    def _show(self, proposed: MeasuresProposed | None) -> None:
        if proposed is None or not proposed.to_do:
            return
        card, lines = side_card("处理建议")
        lines.addWidget(label(f"{proposed.measure.text}。", wrap=True))
        for act in proposed.to_do:
            lines.addWidget(button(act.label, partial(self._begin, act), picture="plus"))
        lines.addWidget(label(f"依据：{proposed.measure.citation}。", "faint", wrap=True))
        lines.addWidget(label("只是建议，由你决定；登记后与这个问题自动关联。", "faint", wrap=True))
        self._column.addWidget(card)
        self.show()

    def _begin(self, act: LadderAct) -> None:
        link = LinkGiven(self.record_id, act.link_as)
        self.routes.to_new.emit(act.kind, Beginning(answers=dict(act.answers), links=(link,)))
