"""Cards beside a record."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.show_entry import LinkedEntry
from cleanedu_desktop.ui.pages.side_cards import (
    advice_card,
    linked_cards,
    restricted_card,
    side_card,
)
from tests.ui.driving import buttons, words_on


def test_a_card_has_a_title_over_its_lines(qtbot: QtBot) -> None:
    """And nothing else yet."""
    card, lines = side_card("办理过程")
    qtbot.addWidget(card)
    assert words_on(card) == "办理过程"
    assert lines.count() == 1


def test_advice_is_told_line_by_line(qtbot: QtBot) -> None:
    """With the way to be rid of it."""
    card = advice_card(["还没有写整改责任人。", "还没有写整改时限。"])
    qtbot.addWidget(card)
    assert words_on(card).splitlines()[1:3] == ["还没有写整改责任人。", "还没有写整改时限。"]


def test_what_is_restricted_is_shown_only_when_asked_for(qtbot: QtBot) -> None:
    """And hidden again; whoever looks is noted first."""
    noted: list[Callable[[], None]] = []
    card = restricted_card(["备注：某事"], noted.append)
    qtbot.addWidget(card)
    card.show()
    hidden = next(one for one in card.children() if getattr(one, "text", str)() == "备注：某事")
    assert not hidden.isVisible()  # type: ignore[attr-defined]
    buttons(card)[0].click()
    assert not hidden.isVisible()  # type: ignore[attr-defined]
    noted[0]()
    assert hidden.isVisible()  # type: ignore[attr-defined]
    buttons(card)[0].click()
    assert not hidden.isVisible()  # type: ignore[attr-defined]
    assert len(noted) == 1


def test_ties_stand_under_what_they_mean(qtbot: QtBot) -> None:
    """Each opens its record."""
    tied = [
        LinkedEntry("a", "plan_item", "JH2026-0001", "甲", "计入", outgoing=True),
        LinkedEntry("b", "talk", "T2026-0001", "乙", "计入", outgoing=False),
        LinkedEntry("c", "talk", "T2026-0002", "丙", "answers", outgoing=True),
    ]
    opened: list[tuple[str, str]] = []
    cards = linked_cards(tied, lambda kind, one: opened.append((kind, one)))
    for card in cards:
        qtbot.addWidget(card)
    assert [words_on(card) for card in cards] == ["计入", "计入这里的记录", "相关记录"]
    buttons(cards[1])[0].click()
    assert opened == [("talk", "b")]
