"""Search in everything: people, file numbers, records of all kinds, attachments."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.search_everything import (
    PERSON,
    EverythingFound,
    search_everything,
)
from cleanedu_desktop.quick_dataclass import dataclass
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


@dataclass(frozen=True)
class Shown:
    """What stands on the card of something found."""

    title: str
    number: str
    excerpt: str = ""
    happened_on: date | None = None


class SearchPage(Page):
    """What was found: people, the file, each kind with the newest first, attachments."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "搜索结果")
        self.words = ""
        self.links: list[QPushButton] = []
        """What can be opened, in order."""
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
            search_everything,
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

    def focus_first(self) -> None:
        """Put the keyboard on the first thing found."""
        if self.links:
            self.links[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down among what was found; Enter opens."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        standing = self.window().focusWidget()
        at = next((place for place, one in enumerate(self.links) if one is standing), None)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at is not None:
            self.links[at].click()
        elif step is None or not self.links:
            super().keyPressEvent(event)
        else:
            at = -1 if at is None else at
            going = self.links[max(0, min(at + step, len(self.links) - 1))]
            going.setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(going, 0, 60)

    def _show(self, found: EverythingFound) -> None:
        self.links = []
        self.count.setVisible(bool(found.count))
        more = "以上，记录仅显示最近的部分，请多输几个字" if len(found.records) >= LIMIT else ""
        self.count.setText(f"“{self.words}”：找到 {found.count} 条{more}")
        if not found.count:
            sentence = "两个字即可查找；姓名（或拼音首字母）、内容、编号、档号、附件名都能查。"
            self.area.setWidget(EmptyState("search", f"没有找到“{self.words}”", sentence))
            return
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 24)
        column.setSpacing(8)
        for title, cards in self._groups(found):
            column.addWidget(label(f"{title}　{len(cards)}", "sectionTitle"))
            for card in cards:
                column.addWidget(card)
            column.addSpacing(8)
        column.addStretch(1)
        self.area.setWidget(inner)

    def _groups(self, found: EverythingFound) -> Iterator[tuple[str, list[QFrame]]]:
        """Yield the groups that hold something: people, the file, each kind, attachments."""
        people = [
            self._card(PERSON, one.id, Shown(one.name, one.number, excerpt=one.facts))
            for one in found.people
        ]
        filed = [
            self._card(one.kind, one.id, Shown(one.title, one.number, one.file_number))
            for one in found.filed
        ]
        if people:
            yield "人员", people
        if filed:
            yield "档号", filed
        for kind in dict.fromkeys(one.kind for one in found.records):
            form = self.work.forms.get(kind)
            title = words_of(form).title if form else kind
            of_kind = [one for one in found.records if one.kind == kind]
            yield (
                title,
                [
                    self._card(
                        kind, one.id, Shown(one.title, one.number, one.excerpt, one.happened_on)
                    )
                    for one in of_kind
                ],
            )
        files = [
            self._card(
                one.kind,
                one.record_id,
                Shown(one.title, one.number, "　".join(filter(None, (one.name, one.caption)))),
            )
            for one in found.attachments
        ]
        if files:
            yield "附件", files

    def _card(self, kind: str, record_id: str, shown: Shown) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        line = QHBoxLayout(card)
        line.setContentsMargins(14, 8, 14, 8)
        form = self.work.forms.get(kind)
        line.addWidget(picture(words_of(form).picture if form else "file-text", "faint", 18))
        words = QVBoxLayout()
        words.setSpacing(1)
        go = partial(self.routes.to_record.emit, kind, record_id)
        link = button(shortened(shown.title, 48), go, role="link")
        self.links.append(link)
        head = QHBoxLayout()
        head.addWidget(link)
        head.addWidget(label(shown.number, "faint"))
        head.addStretch(1)
        head.addWidget(label(day(shown.happened_on), "faint"))
        words.addLayout(head)
        excerpt = QLabel(marked(shown.excerpt, self.words))
        excerpt.setTextFormat(Qt.TextFormat.RichText)
        excerpt.setObjectName("muted")
        excerpt.setContentsMargins(7, 0, 0, 0)
        words.addWidget(excerpt)
        line.addLayout(words, 1)
        return card
