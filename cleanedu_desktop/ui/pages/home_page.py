"""The desk in the morning (工作台): key figures, what is due with one click to settle, backup."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.home_coverage import home_coverage
from cleanedu_desktop.acts.home_facts import HomeFacts, home_facts
from cleanedu_desktop.acts.list_drafts import DraftListed, list_drafts
from cleanedu_desktop.acts.list_due import DueListed, list_due
from cleanedu_desktop.rules.coverage.in_short import CoverageInShort
from cleanedu_desktop.rules.due import TONES
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.backup_card import BackupCard
from cleanedu_desktop.ui.pages.coverage_card import CoverageCard
from cleanedu_desktop.ui.pages.due_card import DueCard
from cleanedu_desktop.ui.pages.due_items import draft_items, due_items, node_items
from cleanedu_desktop.ui.pages.first_steps import FirstSteps
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.statistics_menu import StatisticsMenu
from cleanedu_desktop.ui.pages.unsigned_card import UnsignedCard
from cleanedu_desktop.ui.pages.year_card import NodesCard, YearCard
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.figure_card import FigureCard
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn

WIDE = 1500
"""Pixels of the page from which there are two columns beside what is due."""
_NEW = (
    ("登记学习", "book-open", "study_session"),
    ("登记谈话", "messages-square", "talk"),
    ("登记问题", "clipboard-check", "rectification"),
)
HomeFound = tuple[HomeFacts, DueListed, list[DraftListed]]


def load_home(desk: Desk) -> HomeFound:
    """Return the facts, what is due, and the drafts."""
    return home_facts(desk), list_due(desk), list_drafts(desk)


def _column(*cards: QWidget) -> ScrolledColumn:
    return ScrolledColumn(*cards, margins=(0, 0, 0, 0), spacing=12)


class HomePage(Page):
    """Figures in a row, then what is due at the left and the rest at the right."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "工作台")
        self.cards = {
            "person": FigureCard("在册人员", "users", "人"),
            "study_session": FigureCard("本年学习教育", "book-open", "次"),
            "talk": FigureCard("本年廉政谈话", "messages-square", "次"),
            "commitment": FigureCard("本年廉政承诺", "signature", "人已签", share=True),
            "rectification": FigureCard("整改中的问题", "clipboard-check", "项"),
        }
        self._wide = False
        self.due = DueCard()
        self.nodes = NodesCard(routes)
        self.unsigned = UnsignedCard(routes)
        self.coverage = CoverageCard(routes, self._print_coverage)
        kept = StatisticsMenu(work, routes, "year", small=True).button
        self.year = YearCard(self._print_year, kept)
        self.papers = PrintAndShow(work, routes, self)
        self.backups = BackupCard(work, routes)
        self.first_steps = FirstSteps(routes)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._figures_and_due())
        self.stack.addWidget(self.first_steps)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _figures_and_due(self) -> QScrollArea:
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for kind, card in self.cards.items():
            card.pressed.connect(partial(self.routes.to_page.emit, kind))
            figures.addWidget(card, 1)
        self.body = QGridLayout()
        self.body.setSpacing(12)
        self.body.setColumnStretch(0, 1)
        self.body.setRowStretch(1, 1)
        self.body.addWidget(self.due, 0, 0, 2, 1)
        new = self._new_card()
        for mine in (new, self.backups):
            mine.setVisible(self.work.may_edit)
        self.body.addWidget(_column(new, self.backups, self.unsigned), 0, 1)
        self.rest = _column(self.nodes, self.coverage, self.year)
        self.body.addWidget(self.rest, 1, 1)
        return ScrolledColumn(figures, self.body, spacing=12).in_area()

    def _new_card(self) -> QFrame:
        card = Card("登记")
        card.setFixedWidth(264)
        column = card.inside
        pairs = QGridLayout()
        pairs.setSpacing(8)
        for place, (words, image, kind) in enumerate(_NEW):
            begin = partial(self.routes.to_new.emit, kind, Beginning())
            pairs.addWidget(button(words, begin, picture=image), place // 2, place % 2)
        review = partial(self.routes.to_page.emit, "review")
        pairs.addWidget(button("自查记录", review, picture="search"), 1, 1)
        column.addLayout(pairs)
        many = partial(self.routes.to_many.emit, "commitment")
        column.addWidget(button("批量生成承诺书", many, picture="signature"))
        return card

    def enter(self) -> None:
        """Bring the figures up to date."""
        self.work.act(load_home, owner=self, key=f"home {id(self)}", done=self._show)
        self.backups.refresh()
        # It takes longest, so what is due does not wait for it.
        key = f"home coverage {id(self)}"
        self.work.act(home_coverage, owner=self, key=key, done=self._show_coverage)

    def take_changes(self, changes: Changes) -> None:
        """Bring the figures up to date while they are looked at."""
        if self.isVisible():
            self.enter()

    def _show(self, found: HomeFound) -> None:
        facts, listed, kept = found
        drafts = [one for one in kept if one.id not in self.work.drafts_in_hand]
        new = not (
            facts.people
            or any((*facts.sessions, *facts.talks))
            or facts.rectification.open
            or drafts
        )
        self.stack.setCurrentIndex(1 if new and self.work.may_edit else 0)
        self._show_figures(facts)
        items = node_items(facts.nodes, self.routes)
        items += due_items(listed, self.routes) if facts.people else []
        items.sort(key=lambda one: TONES.index(one.tone))
        items = [*draft_items(drafts, self.routes), *items]
        self.due.show_items(items, may_settle=self.work.may_edit)
        self.nodes.show_nodes(facts.nodes)
        self.unsigned.show_unsigned(facts.unsigned)
        self.year.show_facts(facts)

    def _show_coverage(self, short: CoverageInShort) -> None:
        self.coverage.show_coverage(short, self.work.now().year)

    def _print_year(self) -> None:
        from cleanedu_desktop.acts.print_year import TITLE, print_year

        target, show = self.papers.target(TITLE), partial(self.papers.show_pdf, title=TITLE)
        self.work.act(print_year, target=target, owner=self, done=show)

    def _print_coverage(self) -> None:
        from cleanedu_desktop.acts.print_coverage import print_coverage

        title = "教育覆盖情况"
        target, show = self.papers.target(title), partial(self.papers.show_pdf, title=title)
        self.work.act(print_coverage, target=target, owner=self, done=show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a wide window a third column."""
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE
        if wide != self._wide:
            self._wide = wide
            self.body.removeWidget(self.rest)
            self.body.addWidget(self.rest, 0 if wide else 1, 2 if wide else 1, 2 if wide else 1, 1)

    def _show_figures(self, facts: HomeFacts) -> None:
        year = f"{facts.year} 年"
        self.cards["person"].show_figure(facts.people, "今天在册")
        owed = facts.owed
        words = f"{owed} 人次待补学" if owed else "没有待补学的人"
        tone = "amber" if owed else ""
        self.cards["study_session"].show_figure(sum(facts.sessions), words, tone)
        self.cards["talk"].show_figure(sum(facts.talks), year)
        signed = facts.commitments.signed
        left = facts.commitments.unsigned + facts.commitments.missing
        share = signed / (signed + left) if signed + left else 0.0
        words = f"{left} 人未完成" if left else "全部签订"
        self.cards["commitment"].show_figure(signed, words, "amber" if left else "green", share)
        overdue = facts.rectification.overdue
        words = f"{overdue} 项已逾期" if overdue else "没有逾期"
        tone = "red" if overdue else "green"
        self.cards["rectification"].show_figure(facts.rectification.open, words, tone)
