"""The desk in the morning."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.home_page import HomePage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def home_of(window: MainWindow, qtbot: QtBot) -> HomePage:
    """The home page, loaded."""
    page = window.page("home")
    assert isinstance(page, HomePage)
    idle(qtbot, window.work)
    return page


def test_figures_and_what_is_due(window: MainWindow, qtbot: QtBot) -> None:
    """As the books are."""
    home = home_of(window, qtbot)
    figures = {kind: card.number.text() for kind, card in home.cards.items()}
    assert figures == {
        "person": "4", "study_session": "1", "talk": "1", "commitment": "0", "rectification": "1",
    }  # fmt: skip
    words = words_on(home)
    for expected in ("已逾期", "台账登记不及时", "赵某丙 未补学", "3 人还没有 2026 年承诺书",
                     "1 份承诺书还没有签订", "1 项已逾期", "还没有备份过"):  # fmt: skip
        assert expected in words, expected


def test_one_click_settles(window: MainWindow, qtbot: QtBot) -> None:
    """The card leads to its list, the line to its record."""
    home = home_of(window, qtbot)
    home.cards["talk"].pressed.emit()
    assert window.stack.currentWidget() is window.pages["talk"]
    window.go("home")
    idle(qtbot, window.work)
    next(one for one in buttons(home) if one.text() == "去办理").click()
    assert window.stack.currentWidget() is window.pages["rectification"]


def test_a_backup_is_one_click(window: MainWindow, qtbot: QtBot) -> None:
    """Where it is, and that it is fresh."""
    home = home_of(window, qtbot)
    home.back_up_button.click()
    qtbot.waitUntil(lambda: "已备份并检验" in window.banner.words.text(), timeout=20_000)
    idle(qtbot, window.work)
    assert len(list(window.work.folders.backups.glob("*.db"))) == 1
    assert "上次备份" in home.backup_words.text()
