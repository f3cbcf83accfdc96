"""Cards beside a record."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.side_cards import advice_card, restricted_card, side_card
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
    """And hidden again."""
    card = restricted_card(["备注：某事"])
    qtbot.addWidget(card)
    card.show()
    hidden = next(one for one in card.children() if getattr(one, "text", str)() == "备注：某事")
    assert not hidden.isVisible()  # type: ignore[attr-defined]
    buttons(card)[0].click()
    assert hidden.isVisible()  # type: ignore[attr-defined]
