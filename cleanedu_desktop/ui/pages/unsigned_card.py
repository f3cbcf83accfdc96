"""The card 待签字 of the home page: papers that wait for a signature, or for the signed scan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.rules.unsigned import Unsigned
from cleanedu_desktop.ui.pages.backup_card import WIDTH
from cleanedu_desktop.ui.pages.coverage_card import SIDE
from cleanedu_desktop.ui.pages.kind_words import CORE_WORDS
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.chart_view import EDGE
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, shortened

LONGEST_TITLE = 9
UNSIGNED, UNSCANNED = "份待签", "次没有扫描件"


class UnsignedCard(Card):
    """Hidden while nothing waits."""

    def __init__(self, routes: Routes) -> None:
        super().__init__(margins=(SIDE, 16, SIDE, 12), spacing=6)
        self.routes = routes
        self.setFixedWidth(WIDTH)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2)
        column = self.inside
        title = label("待签字和归档", "sectionTitle")
        title.setContentsMargins(EDGE, 0, 0, 0)
        column.addWidget(title)
        column.addLayout(self.lines)
        self.hide()

    def show_unsigned(self, waiting: Sequence[Unsigned]) -> None:
        """Show a line a kind."""
        empty(self.lines)
        for one in waiting:
            self.lines.addWidget(self._line(one))
        self.setVisible(bool(waiting))

    def _line(self, one: Unsigned) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, EDGE, 0)
        known = CORE_WORDS.get(one.kind)
        title = known.title if known else one.title
        words = f"{one.count} {UNSIGNED if one.state else UNSCANNED}"
        look = (
            partial(self.routes.to_list.emit, one.kind, one.state)
            if one.state
            else partial(self.routes.to_unattached.emit, one.kind)
        )
        name = f"{title}：{words}"
        line.addWidget(button(shortened(title, LONGEST_TITLE), look, role="link", name=name))
        line.addStretch(1)
        line.addWidget(label(words, "muted"))
        return made
