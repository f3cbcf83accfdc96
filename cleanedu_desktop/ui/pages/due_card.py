"""The card 待办 of the home page: what is due, by how it presses, each line with its act."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.rules.due import AMBER, GREY, RED
from cleanedu_desktop.ui.pages.due_items import ACCENT, DueItem
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, pill, rule

PARTS = {
    ACCENT: "没有保存完的",
    RED: "已逾期",
    AMBER: "近期要办",
    GREY: "一个月内",
}
"""Tone -> heading, in the order shown."""
FIRST = 5
"""Lines of a part shown before the rest is asked for."""
_SIDE = 84
"""Pixels of the days, and least of a button."""


def _line(item: DueItem, *, may_settle: bool) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 9, 0, 9)
    line.setSpacing(12)
    line.addWidget(_days(item))
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(label(item.title, wrap=True))
    if item.detail:
        words.addWidget(label(item.detail, "muted", wrap=True))
    if item.source:
        source = ElidedLabel("faint")
        source.set_words(f"依据 {item.source}")
        words.addWidget(source)
    line.addLayout(words, 1)
    if may_settle:
        settle = button(item.button, item.settle, name=f"{item.button}：{item.title}")
        settle.setMinimumWidth(_SIDE)
        line.addWidget(settle)
    return made


def _days(item: DueItem) -> QWidget:
    """Return the day and how far off it is; only a word where there is no day."""
    made = QWidget()
    made.setFixedWidth(_SIDE)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addStretch(1)
    if item.when:
        column.addWidget(label(item.when, "dueDay"))
    column.addWidget(pill(item.word, item.tone))
    column.addStretch(1)
    return made


class DueCard(Card):
    """Says that it is worked out until `show_items`."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 16, 20, 12))
        self.title = label("待办", "sectionTitle")
        self._opened: set[str] = set()
        self._items: Sequence[DueItem] = ()
        self._may_settle = False
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        column = self.inside
        column.addWidget(self.title)
        column.addLayout(self.lines)
        column.addStretch(1)
        self.lines.addWidget(label("正在算出今天该办的事…", "muted"))

    def show_items(self, items: Sequence[DueItem], *, may_settle: bool) -> None:
        """Show what is due; the order within a part is that of `items`."""
        self._items = items
        self._may_settle = may_settle
        self._fill()

    def _fill(self) -> None:
        empty(self.lines)
        items = self._items
        self.title.setText(f"待办　{len(items)}" if items else "待办")
        for tone, heading in PARTS.items():
            if some := [one for one in items if one.tone == tone]:
                self._add_part(tone, heading, some)
        if not items:
            self.lines.addWidget(label("没有逾期和缺漏，一切就绪。", "muted"))

    def _add_part(self, tone: str, heading: str, items: Sequence[DueItem]) -> None:
        head = label(f"{heading}　{len(items)}", "duePart")
        head.setProperty("tone", tone)
        # A label with a padding would begin half a letter further right.
        head.setIndent(0)
        self.lines.addWidget(head)
        shown = items if tone in self._opened or len(items) == FIRST + 1 else items[:FIRST]
        for place, item in enumerate(shown):
            if place:
                self.lines.addWidget(rule())
            self.lines.addWidget(_line(item, may_settle=self._may_settle))
        if left := len(items) - len(shown):
            more = button(f"还有 {left} 项…", partial(self._open, tone), role="link")
            self.lines.addWidget(more)

    def _open(self, tone: str) -> None:
        self._opened.add(tone)
        self._fill()
