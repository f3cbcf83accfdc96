"""The figures at the top of the coverage page."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from cleanedu_desktop.rules.coverage.coverage import coverage
from cleanedu_desktop.rules.coverage.gaps import HOURS, TALKS, TEXTS
from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.rulebook import Rulebook
from cleanedu_desktop.ui.pages.coverage_figures import show_figures
from cleanedu_desktop.ui.pages.coverage_sections import CONTENTS, GAPS_OF, GROUPS
from cleanedu_desktop.ui.widgets.figure_card import FigureCard
from tests.rules.small_office import BOOK, facts, session

STUDY = session(
    "X1",
    date(2026, 4, 1),
    "集中学习",
    "ab",
    "c",
    answers={"study_hours": 40, "materials": [{"title": "条例"}], "content_tags": ["纪律教育"]},
)


def said(qtbot: QtBot, records: list[RecordFact], book: Rulebook = BOOK) -> dict[str, str]:
    """What each card says."""
    cards = {part: FigureCard(part, "users", "", share=True) for part in GAPS_OF}
    for card in cards.values():
        qtbot.addWidget(card)
    show_figures(cards, coverage(facts(records), book, date(2026, 6, 1)))
    return {part: card.accessibleName() for part, card in cards.items()}


def test_a_year_with_gaps(qtbot: QtBot) -> None:
    assert said(qtbot, [STUDY]) == {
        HOURS: "hours 1 还有 1 人没有达到",
        TALKS: "talks 0 还缺 3 次",
        TEXTS: "texts 1 1 篇还有人没有学到",
        CONTENTS: "contents 0 内容都标明了",
        GROUPS: "groups 2 67% 今年参加过学习",
    }


def test_without_rules_nothing_is_lacking(qtbot: QtBot) -> None:
    found = said(qtbot, [], Rulebook({}))
    assert found[HOURS] == "hours 0 没有学时要求"
    assert found[TALKS] == "talks 0 没有谈话要求"
    assert found[TEXTS] == "texts 0 还没有填写学习篇目"
