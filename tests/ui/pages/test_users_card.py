"""The card of users in the settings."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.users_card import UsersCard
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.words_dialog import WordsDialog
from tests.ui.conftest import idle
from tests.ui.driving import buttons, question, words_on


@pytest.fixture
def card(work: OfficeWork, qtbot: QtBot) -> UsersCard:
    """The card with two users."""
    made = UsersCard(work, Routes())
    qtbot.addWidget(made)
    made.show()
    QTest.keyClicks(made.name, "Li Mou")
    made.role.setCurrentText("负责人")
    made.add()
    idle(qtbot, work)
    return made


def press(card: UsersCard, name: str) -> None:
    """Press the button of that name."""
    next(one for one in buttons(card) if one.accessibleName() == name).click()


def test_a_user_is_added_and_can_sit_down(card: UsersCard) -> None:
    assert "Li Mou" in words_on(card)
    assert card.name.text() == ""
    assert card.change.isVisible()
    assert [one.name for one in card.work.users] == ["文书", "Li Mou"]
    assert "不能防人" in words_on(card)


def test_a_problem_is_told(card: UsersCard, qtbot: QtBot) -> None:
    card.name.setText("文书")
    with qtbot.waitSignal(card.problem) as told:
        card.add()
    assert "已经有叫“文书”" in told.args[0].sentence
    assert card.name.text() == "文书"


def test_one_is_renamed_leaves_and_comes_back(card: UsersCard, qtbot: QtBot) -> None:
    press(card, "给Li Mou改名")
    box = card.findChild(WordsDialog)
    assert box is not None
    assert box.words() == "Li Mou"
    box.write("李某")
    box.accept()
    idle(qtbot, card.work)
    press(card, "把李某记为离开")
    question(card).buttons()[0].click()
    idle(qtbot, card.work)
    assert "离开" in words_on(card)
    assert not card.change.isVisible()
    press(card, "恢复李某")
    idle(qtbot, card.work)
    assert card.change.isVisible()


def test_one_s_own_role_is_not_to_be_changed_here(card: UsersCard) -> None:
    names = [one.accessibleName() for one in buttons(card)]
    assert "给文书改名" in names
    assert "改文书的身份" not in names
    assert "改Li Mou的身份" in names


def test_before_the_first_inspection_there_is_no_log(card: UsersCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.problem) as told:
        card.show_log()
    assert "还没有人" in told.args[0].sentence
