"""Choosing oneself at the start."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.user import User
from cleanedu_desktop.ui.pages.who_page import COURTESY, WhoPage
from tests.ui.driving import words_on

USERS = [
    User(id=f"{place:036}", name=f"使用者{place}", role="secretary", position=place)
    for place in range(12)
]


def test_every_user_has_a_button_and_a_key(qtbot: QtBot) -> None:
    page = WhoPage("某某局", USERS)
    qtbot.addWidget(page)
    assert [one.text() for one in page.buttons][:2] == [
        "使用者0　文书(&1)",
        "使用者1　文书(&2)",
    ]
    assert "&" not in page.buttons[11].text()
    assert COURTESY in words_on(page)
    with qtbot.waitSignal(page.chosen) as chosen:
        page.buttons[3].click()
    assert chosen.args == [USERS[3]]


def test_a_problem_is_said_on_the_card(qtbot: QtBot) -> None:
    page = WhoPage("某某局", USERS[:2])
    qtbot.addWidget(page)
    page.say_problem(OfficeProblem("检查日志写不进去。"))
    assert page.banner.words.text() == "检查日志写不进去。"
