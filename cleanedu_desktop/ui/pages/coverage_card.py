"""The card 覆盖 of the home page: how far the year has come with whom it ought to reach."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from cleanedu_desktop.acts.show_coverage import COVERAGE
from cleanedu_desktop.rules.coverage.in_short import CoverageInShort, in_short_chart
from cleanedu_desktop.ui.pages.backup_card import WIDTH
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.chart_view import EDGE, ChartView
from cleanedu_desktop.ui.widgets.labels import label

NOT_ASKED = "现行规则没有对在册人员提出学时、谈话和分类施教的要求。"
SIDE = 14
"""Pixels at the sides of a card whose chart and links keep six more of their own."""


def chart_head(
    title: str, print_it: Callable[[], object], paper: str, keep: QPushButton | None = None
) -> QHBoxLayout:
    """Return the head of a card with a chart: its title, and buttons that keep and print it."""
    line = QHBoxLayout()
    line.setContentsMargins(EDGE, 0, 0, 0)
    line.addWidget(label(title, "sectionTitle"))
    line.addStretch(1)
    if keep is not None:
        line.addWidget(keep)
    line.addWidget(button("", print_it, role="icon", picture="printer", name=f"打印{paper}"))
    return line


def _told(short: CoverageInShort, *, asked: bool) -> str:
    if not asked:
        return NOT_ASKED
    if short.categories_lacking:
        return f"还没有做到：{'；'.join(short.categories_lacking)}"
    return "" if short.lacks else "该覆盖的都覆盖到了。"


class CoverageCard(Card):
    """Hidden until `show_coverage`, and while there is nobody on the roster."""

    def __init__(self, routes: Routes, print_it: Callable[[], object]) -> None:
        super().__init__(margins=(SIDE, 12, SIDE, 12), spacing=6)
        self.setFixedWidth(WIDTH)
        self.chart: ChartView | None = None
        self.told = label("", "muted", wrap=True)
        self._charts = QVBoxLayout()
        column = self.inside
        column.addLayout(chart_head(COVERAGE, print_it, "覆盖情况"))
        column.addLayout(self._charts)
        self.told.setContentsMargins(EDGE, 0, EDGE, 0)
        column.addWidget(self.told)
        look = partial(routes.to_page.emit, "coverage")
        self.look = button("", look, role="link")
        column.addWidget(self.look)
        self.hide()

    def show_coverage(self, short: CoverageInShort, year: int) -> None:
        """Show the figures of a year."""
        chart = in_short_chart(short, year)
        if self.chart is None:
            self.chart = ChartView(chart)
            self._charts.addWidget(self.chart)
        else:
            self.chart.show_chart(chart)
        self.chart.setVisible(bool(chart.bars))
        self.told.setText(_told(short, asked=bool(chart.bars)))
        self.told.setVisible(bool(self.told.text()))
        self.look.setText("看还差谁" if short.lacks else "看覆盖情况")
        self.look.setAccessibleName(self.look.text())
        self.setVisible(bool(short.roster))
