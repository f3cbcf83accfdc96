"""The card of what is due."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.due_card import DueCard
from cleanedu_desktop.ui.pages.due_items import DueItem
from tests.ui.driving import words_on


def item(title: str, tone: str, **given: Any) -> DueItem:
    """A line."""
    plain: dict[str, Any] = {"word": "尽快", "detail": "", "button": "登记", "settle": list}
    return DueItem(title=title, tone=tone, **(plain | given))


def shown(card: DueCard) -> str:
    """Words of the lines there are now; those taken away are deleted a little later."""
    lines = [card.lines.itemAt(at).widget() for at in range(card.lines.count())]
    labels = [one for one in lines if isinstance(one, QLabel)]
    return "\n".join([*(one.text() for one in labels), *(words_on(one) for one in lines)])


def test_lines_stand_under_the_heading_of_how_they_press(qtbot: QtBot) -> None:
    """Overdue first, whatever the order given."""
    card = DueCard()
    qtbot.addWidget(card)
    card.show_items([item("以后", "grey"), item("早该", "red", source="规定")], may_settle=False)
    words = words_on(card)
    assert words.index("已逾期") < words.index("早该") < words.index("一个月内")
    assert "依据 规定" in words
    assert not card.findChildren(QPushButton)


def test_a_long_part_opens_on_demand_and_stays_open(qtbot: QtBot) -> None:
    """Also when it is filled anew; a single further line is shown at once."""
    card = DueCard()
    qtbot.addWidget(card)
    items = [item(f"第{number}件", "red") for number in range(8)]
    card.show_items(items[:6], may_settle=True)
    assert "第5件" in shown(card)
    card.show_items(items, may_settle=True)
    assert "第5件" not in shown(card)
    more = next(one for one in card.findChildren(QPushButton) if "还有 3 项" in one.text())
    more.click()
    assert "第7件" in shown(card)
    card.show_items(items, may_settle=True)
    assert "第7件" in shown(card)


def test_nothing_due_is_said(qtbot: QtBot) -> None:
    """An empty card would look broken."""
    card = DueCard()
    qtbot.addWidget(card)
    card.show_items([], may_settle=True)
    assert "一切就绪" in words_on(card)
