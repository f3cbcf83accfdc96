"""Asking what is proposed about problems."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.ladder_dialog import LadderDialog
from cleanedu_desktop.ui.pages.rules_page import RulesPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def opened(window: MainWindow, qtbot: QtBot, words: str) -> tuple[RulesPage, LadderDialog]:
    """The page of the rules and the dialog behind a button."""
    window.go("rules")
    page = window.page("rules")
    assert isinstance(page, RulesPage)
    idle(qtbot, window.work)
    next(one for one in buttons(page) if words in (one.accessibleName() or one.text())).click()
    assert isinstance(page.dialog, LadderDialog)
    return page, page.dialog


def test_a_rung_is_changed_and_put_back(window: MainWindow, qtbot: QtBot) -> None:
    page, made = opened(window, qtbot, "修改处理建议：苗头性")
    made.save()
    assert "没有改动" in made.banner.words.text()
    made.propose.set_value(["登记警示教育"])
    made.save()
    qtbot.waitUntil(lambda: "苗头性、苗头：登记警示教育" in words_on(page))
    page, made = opened(window, qtbot, "修改处理建议：苗头性")
    assert made.back.isVisibleTo(made)
    made.restore()
    qtbot.waitUntil(lambda: "苗头性、苗头：登记提醒谈话" in words_on(page))


def test_a_new_rung_says_all_it_must(window: MainWindow, qtbot: QtBot) -> None:
    page, made = opened(window, qtbot, "增加处理建议")
    made.save()
    idle(qtbot, window.work)
    assert "没有保存：性质要写" in made.banner.words.text()
    made.natures.line.setText("个别、偶发")
    made.text.line.setText("个别谈话")
    made.citation.line.setText("本单位办法")
    made.propose.set_value(["登记提醒谈话"])
    made.save()
    qtbot.waitUntil(lambda: "个别、偶发：登记提醒谈话" in words_on(page))
    qtbot.waitUntil(lambda: "处理建议“个别、偶发”" in words_on(page))
