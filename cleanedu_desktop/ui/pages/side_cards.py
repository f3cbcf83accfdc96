"""Cards beside a record: a title over lines, what is confidential, what is worth mending."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label


def side_card(title: str) -> tuple[QFrame, QVBoxLayout]:
    """Return an empty card and its lines."""
    card = QFrame()
    card.setObjectName("card")
    lines = QVBoxLayout(card)
    lines.setContentsMargins(16, 14, 16, 14)
    lines.setSpacing(8)
    lines.addWidget(label(title, "sectionTitle"))
    return card, lines


def advice_card(advice: Sequence[str]) -> QFrame:
    """Return the card of what the record checks still find in the record."""
    card, lines = side_card("待完善")
    for sentence in advice:
        words = label(sentence, wrap=True)
        words.setProperty("tone", "amber")
        lines.addWidget(words)
    lines.addWidget(label("点“修改”补上以后，这里就不再提醒。", "faint", wrap=True))
    return card


def restricted_card(words: Sequence[str]) -> QFrame:
    """Return the card of what is confidential, hidden until asked for."""
    card, lines = side_card("受限内容")
    hidden = label("含受限内容，默认不显示、不打印。", "muted", wrap=True)
    shown = label("\n".join(words), wrap=True)
    shown.hide()

    def turn() -> None:
        shown.setVisible(not shown.isVisible())
        hidden.setVisible(not shown.isVisible())

    lines.addWidget(hidden)
    lines.addWidget(shown)
    lines.addWidget(button("显示 / 隐藏", turn, role="link", picture="eye"))
    return card
