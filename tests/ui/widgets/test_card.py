"""A card with or without its title."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.card import Card


def test_what_is_added_stands_below_the_title(qtbot: QtBot) -> None:
    card, plain = Card("数据备份"), Card(margins=(1, 2, 3, 4), spacing=5)
    for one in (card, plain):
        qtbot.addWidget(one)
        one.inside.addWidget(QLabel("正常"))
    texts = [one.text() for one in card.findChildren(QLabel)]
    assert texts == ["数据备份", "正常"]
    assert plain.inside.count() == 1
    assert (plain.inside.contentsMargins().top(), plain.inside.spacing()) == (2, 5)
