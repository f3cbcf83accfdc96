"""The card 本年情况 of the home page: sessions and talks of each month, and the nodes to come."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.acts.home_facts import HomeFacts
from cleanedu_desktop.acts.list_nodes import NodeStanding
from cleanedu_desktop.rules.year_chart import year_chart
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.pages.backup_card import WIDTH
from cleanedu_desktop.ui.pages.coverage_card import SIDE, chart_head
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.chart_view import EDGE, ChartView
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, pill

MOST_NODES = 4
_STATUS = {
    "sent": ("已发送", "green"),
    "drafted": ("已起草", "accent"),
    "missed": ("无记录", "grey"),
    "due": ("该起草", "amber"),
    "ahead": ("", ""),
}


def _node_line(one: NodeStanding) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(label(one.node.text))
    when = day(one.node.day).partition("年")[2]
    line.addWidget(label(when, "muted"))
    line.addStretch(1)
    word, tone = _STATUS[one.status]
    if word:
        line.addWidget(pill(word, tone))
    else:
        days = (one.node.day - one.today).days
        line.addWidget(label(f"还有 {days} 天", "faint"))
    return made


class YearCard(Card):
    """Filled by `show_facts`."""

    def __init__(self, print_it: Callable[[], object], keep: QPushButton | None = None) -> None:
        super().__init__(margins=(SIDE, 12, SIDE, 16), spacing=6)
        self.setFixedWidth(WIDTH)
        self.chart: ChartView | None = None
        self.column = self.inside
        self.column.addLayout(chart_head("本年学习和谈话", print_it, "本年学习和谈话", keep))

    def show_facts(self, facts: HomeFacts) -> None:
        """Show the months of the year."""
        chart = year_chart(facts.year, facts.sessions, facts.talks)
        if self.chart is None:
            self.chart = ChartView(chart)
            self.column.addWidget(self.chart)
        else:
            self.chart.show_chart(chart)


class NodesCard(Card):
    """The time nodes to come (接下来的时间节点), and whether their reminder was sent."""

    def __init__(self, routes: Routes) -> None:
        super().__init__(margins=(SIDE, 16, SIDE, 12))
        self.setFixedWidth(WIDTH)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(6)
        self.lines.setContentsMargins(EDGE, 0, EDGE, 0)
        column = self.inside
        title = label("接下来的时间节点", "sectionTitle")
        title.setContentsMargins(EDGE, 0, 0, 0)
        column.addWidget(title)
        column.addLayout(self.lines)
        column.addWidget(button("全年节点", partial(routes.to_page.emit, "nodes"), role="link"))

    def show_nodes(self, nodes: tuple[NodeStanding, ...]) -> None:
        """Show the nearest few; none: the card goes."""
        empty(self.lines)
        for one in nodes[:MOST_NODES]:
            self.lines.addWidget(_node_line(one))
        self.setVisible(bool(nodes))
