"""Cards in one column or two."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QVBoxLayout
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.card_columns import WIDE, WIDEST_COLUMN, CardColumns
from cleanedu_desktop.ui.widgets.labels import label


def card(words: str) -> QFrame:
    """A card whose height follows from its width."""
    made = QFrame()
    lines = QVBoxLayout(made)
    lines.addWidget(label(words, wrap=True))
    return made


def shown(qtbot: QtBot, width: int) -> tuple[CardColumns, list[QFrame]]:
    """Four cards, the last as high as the others together."""
    columns = CardColumns()
    qtbot.addWidget(columns)
    cards = [card("短。"), card("短。"), card("短。"), card("短。\n\n\n\n\n\n")]
    columns.set_cards(cards)
    columns.resize(width, 600)
    columns.show()
    return columns, cards


@pytest.mark.parametrize(("width", "sides"), [(WIDE - 1, 1), (WIDE, 2), (WIDE + 600, 2)])
def test_a_wide_window_has_two(qtbot: QtBot, width: int, sides: int) -> None:
    """In reading order, about as long, none wider than is read with ease."""
    columns, cards = shown(qtbot, width)

    def at() -> list[int]:
        return [one.mapTo(columns, one.rect().topLeft()).x() for one in cards]

    qtbot.waitUntil(lambda: len(set(at())) == sides and cards[0].y() < cards[1].y())
    lefts = at()
    assert lefts == sorted(lefts)
    assert all(one.width() <= WIDEST_COLUMN for one in cards)
    if sides == 2:
        assert lefts.count(min(lefts)) == 3


def test_it_follows_the_window_and_what_is_in_the_cards(qtbot: QtBot) -> None:
    """A card that grows later is given its room in either arrangement."""
    columns, cards = shown(qtbot, 900)
    for width in (WIDE + 100, 900, WIDE + 100):
        columns.resize(width, 600)
        layout = cards[0].layout()
        assert layout is not None
        layout.addWidget(label("一个很长的句子，" * 60, wrap=True))
        qtbot.waitUntil(lambda: cards[0].height() >= cards[0].heightForWidth(cards[0].width()))
    assert {one.window() for one in cards} == {columns}
