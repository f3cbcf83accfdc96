"""Days with what is on each, every entry with the button that opens or settles it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cleanedu_desktop.rules.calendar_month import (
    DUE,
    HELD,
    NODE,
    PLANNED,
    CalendarDay,
    CalendarEntry,
)
from cleanedu_desktop.ui.day_words import long_day
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.due_items import way_of
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label, pill, rule, shortened

WORDS = {DUE: "到期", NODE: "节点", PLANNED: "计划", HELD: "已开展"}
_LATE = "已逾期"
_MOST = 60
"""Entries of a day that are shown with buttons."""
_CHANGES = {"off": "　放假", "work": "　调休上班"}


class DayList(QScrollArea):
    """One day, or several under their dates."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__()
        self._work = work
        self._routes = routes
        self._buttons: list[QPushButton] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def take_focus(self) -> None:
        """Go to the first button."""
        if self._buttons:
            self._buttons[0].setFocus()

    def show_days(self, days: Sequence[CalendarDay], today: date, nothing: str) -> None:
        """Show the days in one card; `nothing` is said where there is nothing on them."""
        self._buttons = []
        card = QFrame()
        card.setObjectName("card")
        lines = QVBoxLayout(card)
        lines.setContentsMargins(16, 12, 16, 12)
        lines.setSpacing(6)
        for day in days:
            if lines.count():
                lines.addSpacing(6)
            words = f"{long_day(day.day)}{_CHANGES.get(day.change, '')}"
            lines.addWidget(label(words, "sectionTitle"))
            for one in day.entries[:_MOST]:
                lines.addWidget(rule())
                lines.addWidget(self._line(one, today))
            if len(day.entries) > _MOST:
                lines.addWidget(label(f"另有 {len(day.entries) - _MOST} 项。", "faint"))
        if not any(day.entries for day in days):
            lines.addWidget(label(nothing, "muted", wrap=True))
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inner)

    def _line(self, one: CalendarEntry, today: date) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 2, 0, 2)
        lines.setSpacing(3)
        words = label(shortened(one.title, 90), wrap=True)
        words.setToolTip(one.title)
        lines.addWidget(words)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        late = one.what == DUE and one.day < today
        foot.addWidget(pill(_LATE if late else WORDS[one.what], one.tone))
        foot.addWidget(label(shortened(one.detail, 24), "faint", wrap=True), 1)
        found = self._way(one)
        if found is not None:
            named, go = found
            made_button = button(named, go, role="link", name=f"{named}：{one.title}")
            self._buttons.append(made_button)
            foot.addWidget(made_button)
        lines.addLayout(foot)
        return made

    def _way(self, one: CalendarEntry) -> tuple[str, Callable[[], object]] | None:
        """Return the words of the button and what it does; None where nothing may be done."""
        if one.what == NODE:
            return "去看", partial(self._routes.to_page.emit, "nodes")
        if one.due is None:
            return "打开", partial(self._routes.to_record.emit, one.kind, one.record_id)
        if self._work.may_edit:
            return way_of(one.due, self._routes)
        if one.record_id:
            return "打开", partial(self._routes.to_record.emit, one.kind, one.record_id)
        return None
