"""The card beside a record that found problems: one click makes each of them one to rectify."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cleanedu_desktop.acts.raise_findings import (
    SOURCES,
    FindingsRaised,
    findings_to_raise,
    raise_findings,
)
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.side_cards import side_card
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label, shortened

SHOWN = 4
"""Findings named; the others are counted."""


class FindingsCard(QWidget):
    """Hidden until the record has findings that are no problems to rectify yet."""

    def __init__(self, work: OfficeWork, routes: Routes, record: Record) -> None:
        super().__init__()
        self.work = work
        self.routes = routes
        self.record_id = record.id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()
        if record.kind in SOURCES and work.may_edit and record.withdrawn_at is None:
            work.act(findings_to_raise, record_id=record.id, owner=self, done=self._show)

    def _show(self, findings: tuple[str, ...]) -> None:
        if not findings:
            return
        card, lines = side_card("发现的问题")
        for words in findings[:SHOWN]:
            lines.addWidget(label(shortened(words, 36), "muted", wrap=True))
        if len(findings) > SHOWN:
            lines.addWidget(label(f"等 {len(findings)} 个", "faint"))
        words = f"转为 {len(findings)} 条问题整改"
        self.to_raise = button(words, self._raise, picture="clipboard-check")
        lines.addWidget(self.to_raise)
        told = "一个问题一条，带上责任部门和时限，与这条记录相互关联。"
        lines.addWidget(label(told, "faint", wrap=True))
        self._column.addWidget(card)
        self.show()

    def _raise(self) -> None:
        self.to_raise.setEnabled(False)
        self.work.act(
            raise_findings,
            record_id=self.record_id,
            owner=self,
            done=self._raised,
            failed=self._not_raised,
        )

    def _not_raised(self, problem: object) -> None:
        self.to_raise.setEnabled(True)
        self.routes.problem.emit(problem)

    def _raised(self, done: FindingsRaised) -> None:
        numbers = "、".join(done.numbers)
        self.routes.said.emit(
            f"已登记 {len(done.numbers)} 条问题整改：{numbers}。请逐条补上责任人和措施。", "green"
        )
