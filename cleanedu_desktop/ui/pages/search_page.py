"""Search in everything: records of all kinds in which the words occur."""

from __future__ import annotations

import html
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.find_entries import EntryFound, find_entries
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.kind_words import words_of
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.labels import label, picture, shortened

LIMIT = 100


def marked(excerpt: str, words: str) -> str:
    """Return `excerpt` as rich text with the words found set off."""
    at = excerpt.casefold().find(words.casefold())
    if not words or at < 0:
        return html.escape(excerpt)
    end = at + len(words)
    style = f"background:{COLOURS['amber_soft']};color:{COLOURS['text']}"
    found = f'<span style="{style}">{html.escape(excerpt[at:end])}</span>'
    return html.escape(excerpt[:at]) + found + html.escape(excerpt[end:])


class SearchPage(Page):
    """What was found, grouped by kind, newest first."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "搜索结果")
        self.words = ""
        self.count = label("", "muted")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(10)
        column.addWidget(self.count)
        column.addWidget(self.area, 1)

    def look_for(self, words: str) -> None:
        """Search for `words`."""
        self.words = " ".join(words.split())
        self.work.act(
            find_entries,
            text=self.words,
            limit=LIMIT,
            owner=self,
            key=f"find {id(self)}",
            done=self._show,
        )

    def take_changes(self, changes: Changes) -> None:
        """Search again while shown."""
        if self.isVisible() and self.words:
            self.look_for(self.words)

    def _show(self, found: list[EntryFound]) -> None:
        self.count.setVisible(bool(found))
        more = "以上，仅显示最近的部分，请多输几个字" if len(found) == LIMIT else ""
        self.count.setText(f"“{self.words}”：找到 {len(found)} 条{more}")
        if not found:
            sentence = "两个字即可查找；姓名、单位、内容、编号都能查。换一个词再试。"
            self.area.setWidget(EmptyState("search", f"没有找到“{self.words}”", sentence))
            return
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 24)
        column.setSpacing(8)
        for kind in dict.fromkeys(one.kind for one in found):
            of_kind = [one for one in found if one.kind == kind]
            form = self.work.forms.get(kind)
            title = words_of(form).title if form else kind
            column.addWidget(label(f"{title}　{len(of_kind)}", "sectionTitle"))
            for one in of_kind:
                column.addWidget(self._card(one))
            column.addSpacing(8)
        column.addStretch(1)
        self.area.setWidget(inner)

    def _card(self, one: EntryFound) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        line = QHBoxLayout(card)
        line.setContentsMargins(14, 8, 14, 8)
        form = self.work.forms.get(one.kind)
        line.addWidget(picture(words_of(form).picture if form else "file-text", "faint", 18))
        words = QVBoxLayout()
        words.setSpacing(1)
        go = partial(self.routes.to_record.emit, one.kind, one.id)
        head = QHBoxLayout()
        head.addWidget(button(shortened(one.title, 48), go, role="link"))
        head.addWidget(label(one.number, "faint"))
        head.addStretch(1)
        head.addWidget(label(day(one.happened_on), "faint"))
        words.addLayout(head)
        excerpt = QLabel(marked(one.excerpt, self.words))
        excerpt.setTextFormat(Qt.TextFormat.RichText)
        excerpt.setObjectName("muted")
        excerpt.setContentsMargins(7, 0, 0, 0)
        words.addWidget(excerpt)
        line.addLayout(words, 1)
        return card
