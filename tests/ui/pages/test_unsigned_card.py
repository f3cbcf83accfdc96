"""The card of what waits for a signature."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.rules.unsigned import Unsigned
from cleanedu_desktop.ui.pages.unsigned_card import UnsignedCard
from cleanedu_desktop.ui.routes import Routes
from tests.ui.driving import buttons, words_on

LETTER = Unsigned(
    kind="responsibility_letter", title="党风廉政建设责任书", count=2, state="unsigned"
)
TALK = Unsigned(kind="talk", title="廉政谈话记录", count=3)


def test_each_line_leads_to_its_list(qtbot: QtBot) -> None:
    went: list[tuple[str, ...]] = []
    routes = Routes()
    routes.to_list.connect(lambda kind, state: went.append((kind, state)))
    routes.to_unattached.connect(lambda kind: went.append((kind,)))
    card = UnsignedCard(routes)
    qtbot.addWidget(card)
    card.show_unsigned([LETTER, TALK])
    assert not card.isHidden()
    assert "2 份待签" in words_on(card)
    assert "3 次没有扫描件" in words_on(card)
    letter, talk = buttons(card)
    assert letter.accessibleName() == "党风廉政建设责任书：2 份待签"
    letter.click()
    talk.click()
    assert went == [("responsibility_letter", "unsigned"), ("talk",)]


def test_where_nothing_waits_there_is_no_card(qtbot: QtBot) -> None:
    card = UnsignedCard(Routes())
    qtbot.addWidget(card)
    card.show_unsigned([TALK])
    card.show_unsigned([])
    assert card.isHidden()
    assert card.lines.count() == 0
