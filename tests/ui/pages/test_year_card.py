"""The cards of the year and of the nodes to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.home_facts import HomeFacts, home_facts
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.rules.year_chart import year_chart
from cleanedu_desktop.ui.pages.year_card import MOST_NODES, NodesCard, YearCard
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.chart_view import ChartView
from tests.ui.driving import buttons, words_on


@pytest.fixture
def facts(folders: Folders) -> HomeFacts:
    """The morning of 10 February."""
    desk = open_desk(folders, clock=lambda: datetime(2026, 2, 10, 9, tzinfo=UTC))
    try:
        return replace(home_facts(desk), sessions=(2, 3), talks=(1, 0))
    finally:
        desk.store.close()


def test_the_months_are_shown_and_can_be_printed(qtbot: QtBot, facts: HomeFacts) -> None:
    """Shown again they are not shown twice."""
    asked: list[str] = []
    card = YearCard(lambda: asked.append("paper"))
    qtbot.addWidget(card)
    card.show_facts(replace(facts, sessions=(5, 5)))
    card.show_facts(facts)
    assert [view.chart for view in card.findChildren(ChartView)] == [
        year_chart(2026, facts.sessions, facts.talks)
    ]
    (printer,) = buttons(card)
    assert printer.accessibleName() == "打印本年学习和谈话"
    printer.click()
    assert asked == ["paper"]


def test_the_nearest_nodes_say_how_they_stand(qtbot: QtBot, facts: HomeFacts) -> None:
    """春节 of 2026 is on 17 February: its draft is due on the 10th."""
    card = NodesCard(Routes())
    qtbot.addWidget(card)
    nodes = facts.nodes
    card.show_nodes(nodes)
    words = words_on(card)
    assert words.index("春节") < words.index("该起草") < words.index("清明节")
    assert card.lines.count() == min(MOST_NODES, len(nodes))
    card.show_nodes(())
    assert card.lines.count() == 0 and card.isHidden()
