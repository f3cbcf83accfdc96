"""The card of the password in the settings."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.change_settings import change_settings
from cleanedu_desktop.acts.set_password import set_password
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.password_card import PasswordCard
from cleanedu_desktop.ui.routes import Routes
from tests.ui.conftest import idle
from tests.ui.driving import question


@pytest.fixture
def card(work: OfficeWork, qtbot: QtBot) -> PasswordCard:
    """The card of an office without a password."""
    made = PasswordCard(work, Routes())
    qtbot.addWidget(made)
    made.show()
    return made


def close_up(card: PasswordCard, qtbot: QtBot) -> None:
    """Set a password."""
    sheet = card.work.folders.data / "sheet.pdf"
    card.work.act(set_password, password="correct horse", sheet=sheet, owner=card)
    idle(qtbot, card.work)
    card.refresh()


def test_without_a_password_it_offers_one(card: PasswordCard) -> None:
    assert "没有设密码" in card.state.text()
    assert card.set.isVisible()
    assert not card.change.isVisible()
    card.ask_set()
    assert card.dialog is not None
    card.dialog.reject()


def test_with_one_it_says_when_it_locks(card: PasswordCard, qtbot: QtBot) -> None:
    close_up(card, qtbot)
    assert "离开 10 分钟自动锁定" in card.state.text()
    assert not card.set.isVisible()
    assert card.remove.isVisible()


def test_removing_it_warns_first(card: PasswordCard, qtbot: QtBot) -> None:
    close_up(card, qtbot)
    card.remove.click()
    box = question(card)
    assert "不再加密" in box.informativeText()
    with qtbot.waitSignal(card.said):
        box.buttons()[0].click()
    assert not card.work.has_password
    assert card.set.isVisible()


def test_a_new_sheet_is_made(card: PasswordCard, qtbot: QtBot) -> None:
    close_up(card, qtbot)
    card.sheet.click()
    question(card).buttons()[0].click()
    idle(qtbot, card.work)
    assert card.dialog is not None
    assert card.dialog.faces.currentIndex() == 2
    card.dialog.safe.setChecked(True)
    with qtbot.waitSignal(card.said) as said:
        card.dialog.end.click()
    assert "以前的作废" in said.args[0]


def test_how_soon_it_locks_is_chosen(card: PasswordCard, qtbot: QtBot) -> None:
    """And kept; without a password there is nothing to choose."""
    assert not card.minutes.isVisible()
    close_up(card, qtbot)
    assert (card.minutes.isVisible(), card.minutes.currentData()) == (True, 10)
    card.minutes.setCurrentIndex(card.minutes.findData(30))
    with qtbot.waitSignal(card.changed):
        card.minutes.activated.emit(card.minutes.currentIndex())
    assert card.work.lock_minutes == 30
    assert "离开 30 分钟自动锁定" in card.state.text()
    assert "lock_minutes = 30" in card.work.folders.settings_file.read_text(encoding="utf-8")
    card.work.act(change_settings, changes={"lock_minutes": 7}, owner=card)
    idle(qtbot, card.work)
    card.refresh()
    assert card.minutes.currentText() == "7 分钟后自动锁定"
