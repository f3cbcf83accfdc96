"""The card of coverage on the home page."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from cleanedu_desktop.charts.spec import BarChart
from cleanedu_desktop.rules.coverage.in_short import CoverageInShort
from cleanedu_desktop.ui.pages.coverage_card import NOT_ASKED, CoverageCard
from cleanedu_desktop.ui.routes import Routes
from tests.ui.driving import buttons

SHORT = CoverageInShort(
    roster=9,
    hours_asked=8,
    hours_reached=2,
    talks_share=None,
    talks_lacking=0,
    categories=2,
    categories_lacking=("新任职人员教育", "青年干部教育"),
)


def test_what_lacks_is_named_and_looked_at_with_one_click(qtbot: QtBot) -> None:
    went: list[str] = []
    printed: list[int] = []
    routes = Routes()
    routes.to_page.connect(went.append)
    card = CoverageCard(routes, lambda: printed.append(1))
    qtbot.addWidget(card)
    card.show_coverage(SHORT, 2026)
    assert not card.isHidden()
    assert card.told.text() == "还没有做到：新任职人员教育；青年干部教育"
    assert card.chart is not None
    assert isinstance(card.chart.chart, BarChart)
    assert [one.said for one in card.chart.chart.bars] == ["2 / 8 人", "0 / 2 类"]
    for one in buttons(card):
        one.click()
    assert (went, printed) == (["coverage"], [1])


def test_where_all_is_done_it_says_so(qtbot: QtBot) -> None:
    """And where nothing is asked for; without anybody there is no card."""
    card = CoverageCard(Routes(), list)
    qtbot.addWidget(card)
    card.show_coverage(SHORT, 2026)
    done = replace(SHORT, hours_reached=8, categories_lacking=())
    card.show_coverage(done, 2026)
    assert card.told.text() == "该覆盖的都覆盖到了。"
    assert card.look.text() == "看覆盖情况"
    card.show_coverage(replace(done, hours_asked=0, hours_reached=0, categories=0), 2026)
    assert card.told.text() == NOT_ASKED
    assert card.chart is not None
    assert card.chart.isHidden()
    card.show_coverage(replace(done, roster=0), 2026)
    assert card.isHidden()
