"""The page before the books: a wait takes no try, a slip is told at once."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.unlock import NotUnlocked
from cleanedu_desktop.ui.pages.unlock_page import UnlockPage


@pytest.fixture
def page(qtbot: QtBot) -> UnlockPage:
    """The page, with a record of what is given."""
    made = UnlockPage()
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_typed_is_no_try(page: UnlockPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.password_given):
        page.open.click()
    assert "请输入密码" in page.banner.words.text()


def test_while_it_is_tried_no_second_try_is_taken(page: UnlockPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.password.line, "secret")
    with qtbot.waitSignal(page.password_given) as given:
        page.open.click()
    assert given.args == ["secret"]
    assert not page.open.isEnabled()


def test_a_wait_runs_down_and_then_one_can_try_again(page: UnlockPage, qtbot: QtBot) -> None:
    page.say_problem(NotUnlocked("密码不对。", wait=2))
    assert "请等 2 秒再试" in page.banner.words.text()
    QTest.keyClicks(page.password.line, "secret")
    with qtbot.assertNotEmitted(page.password_given):
        page.password.entered.emit()
    page._second.timeout.emit()
    assert "请等 1 秒再试" in page.banner.words.text()
    page._second.timeout.emit()
    assert page.open.isEnabled()
    assert "可以再试" in page.banner.words.text()


def test_a_wait_from_before_the_start_goes_on(qtbot: QtBot) -> None:
    page = UnlockPage(wait=90)
    qtbot.addWidget(page)
    assert "请等 2 分钟再试" in page.banner.words.text()
    assert not page.recover.isEnabled()


def test_the_code_is_grouped_while_it_is_typed(page: UnlockPage, qtbot: QtBot) -> None:
    page.forgot.click()
    QTest.keyClicks(page.code, "aaaaaab")
    assert page.code.text() == "AAAAAA-B"
    assert page.slip.text().startswith("第 2 组里的“B”")
    page.code.setCursorPosition(2)
    QTest.keyClicks(page.code, "7")
    assert (page.code.text(), page.code.cursorPosition()) == ("AA7AAA-AB", 3)
    page.show_password()
    assert page.code.text() == ""


def test_the_card_is_as_high_as_its_face(page: UnlockPage) -> None:
    """Else a short face leaves a gap above the banner."""
    low = page.faces.maximumHeight()
    page.show_recovery()
    assert page.faces.maximumHeight() > low
    page.show_password()
    assert page.faces.maximumHeight() == low
