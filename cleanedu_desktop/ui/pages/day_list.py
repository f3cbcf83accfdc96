"""Days with what is on each, every entry with the button that opens or settles it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

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
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, pill, rule, shortened
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn

WORDS = {DUE: "到期", NODE: "节点", PLANNED: "计划", HELD: "已开展"}
_LATE = "已逾期"
FIRST, FIRST_OF_MANY = 30, 12
"""Entries shown of a day alone, and of each of several days, before the rest is asked for."""
MORE = 60
"""Entries that come with each asking: a whole day of hundreds would hold up the window."""
_TAG = 56
"""Pixels of the word before an entry on one line."""
_WAY = 84
"""Pixels of the button after an entry on one line, at least."""
_CHANGES = {"off": "　放假", "work": "　调休上班"}


def _in_two(tag: QLabel, words: QLabel, told: QLabel, way: QPushButton | None) -> QWidget:
    """Return an entry in a narrow list: what it is, below it the rest."""
    made = QWidget()
    lines = QVBoxLayout(made)
    lines.setContentsMargins(0, 2, 0, 2)
    lines.setSpacing(3)
    lines.addWidget(words)
    foot = QHBoxLayout()
    foot.setSpacing(8)
    foot.addWidget(tag)
    foot.addWidget(told, 1)
    if way is not None:
        foot.addWidget(way)
    lines.addLayout(foot)
    return made


def _in_a_line(tag: QLabel, words: QLabel, told: QLabel, way: QPushButton | None) -> QWidget:
    """Return an entry in a wide list."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    tag.setFixedWidth(_TAG)
    line.addWidget(tag)
    line.addWidget(words, 1)
    line.addWidget(told)
    if way is not None:
        way.setMinimumWidth(_WAY)
        line.addWidget(way)
    return made


class DayList(QScrollArea):
    """One day, or several under their dates; an entry on one line where it is `wide`."""

    def __init__(self, work: OfficeWork, routes: Routes, *, wide: bool = False) -> None:
        super().__init__()
        self._work = work
        self._routes = routes
        self._wide = wide
        self._asked: Counter[date] = Counter()
        """Entries asked for beyond the first."""
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
        self._asked.clear()
        self._fill(days, today, nothing)

    def _fill(self, days: Sequence[CalendarDay], today: date, nothing: str) -> None:
        self._buttons = []
        card = Card(margins=(16, 12, 16, 12), spacing=6)
        lines = card.inside
        for day in days:
            if lines.count():
                lines.addSpacing(6)
            words = f"{long_day(day.day)}{_CHANGES.get(day.change, '')}"
            lines.addWidget(label(words, "sectionTitle"))
            most = (FIRST_OF_MANY if len(days) > 1 else FIRST) + self._asked[day.day]
            if len(day.entries) == most + 1:
                most += 1
            for one in day.entries[:most]:
                lines.addWidget(rule())
                lines.addWidget(self._line(one, today))
            if (left := len(day.entries) - most) > 0:
                more = partial(self._more, day.day, days, today, nothing)
                lines.addWidget(button(f"还有 {left} 项…", more, role="link"))
        if not any(day.entries for day in days):
            lines.addWidget(label(nothing, "muted", wrap=True))
        self.setWidget(ScrolledColumn(card, margins=(0, 0, 8, 0)))

    def _more(self, day: date, days: Sequence[CalendarDay], today: date, nothing: str) -> None:
        """Show more of a day, from where one was."""
        self._asked[day] += MORE
        bar = self.verticalScrollBar()
        there = bar.value()
        self._fill(days, today, nothing)
        QTimer.singleShot(0, self, lambda: bar.setValue(there))

    def _line(self, one: CalendarEntry, today: date) -> QWidget:
        words = label(shortened(one.title, 90), wrap=True)
        words.setToolTip(one.title)
        late = one.what == DUE and one.day < today
        tag = pill(_LATE if late else WORDS[one.what], one.tone)
        told = label(shortened(one.detail, 24), "faint", wrap=not self._wide)
        way = self._way_button(one)
        return _in_a_line(tag, words, told, way) if self._wide else _in_two(tag, words, told, way)

    def _way_button(self, one: CalendarEntry) -> QPushButton | None:
        found = self._way(one)
        if found is None:
            return None
        named, go = found
        made = button(named, go, role="link", name=f"{named}：{one.title}")
        self._buttons.append(made)
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
