"""The page of a group of registers: a line each, with what is in it, and a click to record."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.count_kinds import KindCounted, count_kinds
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.kind_words import KindWords, kinds_by_group, words_of
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.register_words import group_of_page
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, pill, rule, shortened
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn

_TITLE, _FIGURE = 132, 168
"""Pixels of the name at the left and of the figures."""


class GroupPage(Page):
    """Made for the kinds its group has when it is opened."""

    def __init__(self, work: OfficeWork, routes: Routes, name: str) -> None:
        group = group_of_page(name)
        super().__init__(work, routes, group)
        mains = {form.kind: form for form in work.forms.values() if form.id == form.kind}
        self.lines = {
            kind: _KindLine(mains[kind], routes, may_edit=work.may_edit)
            for kind in kinds_by_group(mains).get(group, ())
        }
        card = Card(margins=(20, 6, 20, 6), spacing=0)
        column = card.inside
        for place, line in enumerate(self.lines.values()):
            if place:
                column.addWidget(rule())
            column.addWidget(line)
        ScrolledColumn(card).fill(self)

    def enter(self) -> None:
        """Bring the figures up to date."""
        kinds = list(self.lines)
        self.work.act(
            count_kinds, kinds=kinds, owner=self, key=f"group {id(self)}", done=self._show
        )

    def take_changes(self, changes: Changes) -> None:
        """Bring the figures up to date while they are looked at."""
        if self.isVisible() and changes.kinds & self.lines.keys():
            self.enter()

    def _show(self, counted: list[KindCounted]) -> None:
        for one in counted:
            self.lines[one.kind].show_count(one)


class _KindLine(QWidget):
    """Name and purpose of a kind, what there is of it, and the ways into it."""

    def __init__(self, form: Form, routes: Routes, *, may_edit: bool) -> None:
        super().__init__()
        words = words_of(form)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(16)
        go = partial(routes.to_page.emit, form.kind)
        self.opens = button(words.title, go, role="link", name=f"打开{words.title}")
        self.opens.setFixedWidth(_TITLE)
        line.addWidget(self.opens)
        line.addLayout(self._told(form, words), 1)
        line.addLayout(self._figures())
        if may_edit:
            begin = partial(routes.to_new.emit, form.kind, Beginning())
            new = words.new.partition("(&")[0]
            self.begins = button(new, begin, picture="plus", name=f"{new}（{words.title}）")
            self.begins.setFixedWidth(_TITLE)
            line.addWidget(self.begins)

    def _told(self, form: Form, words: KindWords) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        purpose = (form.help or words.empty).split("。")[0]
        column.addWidget(label(f"{purpose}。", wrap=True))
        self.last = label("", "faint", wrap=True)
        self.last.hide()
        column.addWidget(self.last)
        return column

    def _figures(self) -> QVBoxLayout:
        self.count = label("", "muted")
        self.count.setFixedWidth(_FIGURE)
        self.due = pill("", "red")
        self.due.hide()
        beside = QHBoxLayout()
        beside.addWidget(self.due)
        beside.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self.count)
        column.addLayout(beside)
        return column

    def show_count(self, counted: KindCounted) -> None:
        """Show what there is now."""
        some = f"今年 {counted.this_year} 条 · 共 {counted.in_all} 条"
        self.count.setText(some if counted.in_all else "还没有登记")
        self.last.setText(f"最近：{day(counted.last_on)}　{shortened(counted.last_title, 40)}")
        self.last.setVisible(bool(counted.last_title))
        self.due.setText(f"{counted.due} 项到期")
        self.due.setVisible(bool(counted.due))
