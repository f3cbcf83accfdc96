"""Pages no code told about, side by side with what they may be."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.signed.page_told import PageTold
from cleanedu_desktop.ui.pages.signed_choice import SignedChoice
from cleanedu_desktop.ui.pages.signed_unread import SignedUnread
from tests.acts.scans import as_bytes, coded

PAGES = [PageTold(file=Path(f"{at}.jpg"), page=1, of=1, outcome="left") for at in range(3)]


@pytest.fixture
def shown(qtbot: QtBot) -> SignedUnread:
    made = SignedUnread(SignedChoice())
    qtbot.addWidget(made)
    made.show_pages(PAGES)
    return made


def test_several_are_chosen_and_taken_away_together(shown: SignedUnread) -> None:
    assert (shown.current, shown.chosen) == (PAGES[0], PAGES[:1])
    shown.pages.item(2).setSelected(True)
    assert shown.choice.title.text() == "选了 2 页，归到"
    assert shown.chosen == [PAGES[0], PAGES[2]]
    shown.take_away(shown.chosen)
    assert (shown.left, shown.chosen) == ([PAGES[1]], [PAGES[1]])
    shown.bring_back([PAGES[0], PAGES[2]])
    assert shown.left == [PAGES[0], PAGES[2], PAGES[1]]


def test_only_the_page_looked_at_gets_its_picture(shown: SignedUnread) -> None:
    png = as_bytes(coded("A"))
    shown.show_picture(PAGES[1], png)
    assert shown.picture.words.pixmap().isNull()
    shown.show_picture(PAGES[0], png)
    assert not shown.picture.words.pixmap().isNull()


def test_nothing_left_is_said(shown: SignedUnread) -> None:
    shown.show_pages([])
    assert (shown.current, shown.stack.currentIndex()) == (None, 1)
