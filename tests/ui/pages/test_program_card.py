"""The settings' card of the program."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop import __version__
from cleanedu_desktop.acts.self_check import SelfCheckLine
from cleanedu_desktop.acts.whats_new import VersionNews
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages import program_card
from cleanedu_desktop.ui.pages.program_card import ProgramCard, check_words, news_words
from tests.ui.conftest import idle


@pytest.fixture
def card(work: OfficeWork, qtbot: QtBot) -> ProgramCard:
    """The card, shown."""
    made = ProgramCard(work)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_new_is_said_when_asked(card: ProgramCard) -> None:
    assert not card.words.isVisible()
    card.show_news()
    assert card.words.text().startswith(f"{__version__} 版\n· ")


def test_a_self_check_says_each_trial(
    card: ProgramCard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [SelfCheckLine("forms", True, "表格定义：全部正确")]
    monkeypatch.setattr(program_card, "self_check", lambda _: found)
    card.check.click()
    assert not card.check.isEnabled()
    idle(qtbot, card._work)
    assert card.check.isEnabled()
    assert card.words.text() == "✓ 表格定义：全部正确\n自检全部通过。"


def test_a_self_check_that_cannot_be_made_is_told(
    card: ProgramCard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> list[SelfCheckLine]:
        raise OfficeProblem("临时文件夹写不进去。")

    monkeypatch.setattr(program_card, "self_check", full)
    card.check.click()
    idle(qtbot, card._work)
    assert card.check.isEnabled()
    assert card.words.text() == "临时文件夹写不进去。"


def test_what_failed_is_counted() -> None:
    lines = [SelfCheckLine("a", True, "字体：齐全"), SelfCheckLine("b", False, "打印：写不进去")]
    assert check_words(lines).splitlines()[1:] == [
        "✗ 打印：写不进去",
        "有 1 项没有通过；台账没有受影响。",
    ]


def test_news_are_one_line_each() -> None:
    news = [VersionNews("0.2.0", ("一。", "二。")), VersionNews("0.1.1", ("三。",))]
    assert news_words(news) == "0.2.0 版\n· 一。\n· 二。\n0.1.1 版\n· 三。"
