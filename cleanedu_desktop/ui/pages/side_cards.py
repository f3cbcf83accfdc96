"""Cards beside a record: titles over lines, what is confidential, to be mended, or tied to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout

from cleanedu_desktop.acts.show_entry import LinkedEntry
from cleanedu_desktop.rules.ties import COUNTS_FOR, PASSES_ON
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, shortened

_TIES = {
    (COUNTS_FOR, True): "计入",
    (COUNTS_FOR, False): "计入这里的记录",
    (PASSES_ON, True): "传达学习的来文",
    (PASSES_ON, False): "传达学习的记录",
}
"""(word of the tie, whether it goes out from the record shown) -> title of the card."""
_OTHER = "相关记录"


def side_card(title: str) -> tuple[QFrame, QVBoxLayout]:
    """Return an empty card and its lines."""
    card = Card(margins=(16, 14, 16, 14))
    lines = card.inside
    lines.addWidget(label(title, "sectionTitle", wrap=True))
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


def restricted_card(words: Sequence[str], reveal: Callable[[Callable[[], None]], object]) -> QFrame:
    """Return the card of what is confidential, hidden until asked for.

    `reveal` is given what shows it, and calls that once it is noted who looks.
    """
    card, lines = side_card("受限内容")
    told = "含受限内容，默认不显示、不打印；显示时会记下是谁看的。"
    hidden = label(told, "muted", wrap=True)
    shown = label("\n".join(words), wrap=True)
    shown.hide()

    def show(*, on: bool = True) -> None:
        shown.setVisible(on)
        hidden.setVisible(not on)

    def turn() -> None:
        if shown.isVisible():
            show(on=False)
        else:
            reveal(show)

    lines.addWidget(hidden)
    lines.addWidget(shown)
    lines.addWidget(button("显示 / 隐藏", turn, role="link", picture="eye"))
    return card


def linked_cards(linked: Sequence[LinkedEntry], go: Callable[[str, str], object]) -> list[QFrame]:
    """Return a card for each way other records are tied to this one; `go` opens (kind, id)."""
    by_title: dict[str, list[LinkedEntry]] = {}
    for one in linked:
        by_title.setdefault(_TIES.get((one.link_as, one.outgoing), _OTHER), []).append(one)
    cards = []
    for title in (*_TIES.values(), _OTHER):
        if title not in by_title:
            continue
        card, lines = side_card(title)
        for one in by_title[title]:
            words = f"{one.number}　{one.title}"
            opens = partial(go, one.kind, one.id)
            lines.addWidget(button(shortened(words, 18), opens, role="link", name=f"打开{words}"))
        cards.append(card)
    return cards
