"""The desk in the morning (工作台): key figures, what is due with one click to settle, backup."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.back_up import BackedUp, back_up
from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.home_facts import HomeFacts, home_facts
from cleanedu_desktop.acts.list_entries import ListRow, list_rows
from cleanedu_desktop.ui.day_words import moment
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.due_items import DueItem, due_items
from cleanedu_desktop.ui.pages.first_steps import FirstSteps
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.figure_card import FigureCard
from cleanedu_desktop.ui.widgets.labels import label, picture, pill, rule

BACKUP_DAYS = 7
"""A backup older than this is called old."""

HomeFound = tuple[HomeFacts, list[ListRow]]


def load_home(desk: Desk) -> HomeFound:
    """Return the facts and the rows of the rectification items they name."""
    facts = home_facts(desk)
    ids = [*facts.rectification.overdue[:10], *facts.rectification.due_soon[:10]]
    return facts, list_rows(desk, kind="rectification", ids=ids)


def _due_line(item: DueItem) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 9, 0, 9)
    line.setSpacing(12)
    tag = pill(item.word, item.tone)
    tag.setFixedWidth(64)
    line.addWidget(tag)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(label(item.title, wrap=True))
    if item.detail:
        words.addWidget(label(item.detail, "faint", wrap=True))
    line.addLayout(words, 1)
    line.addWidget(button(item.button, item.settle, name=f"{item.button}：{item.title}"))
    return made


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
        self.due = QVBoxLayout()
        self.due.setSpacing(0)
        self.due_title = label("待办", "sectionTitle")
        self.backup_words = label("", wrap=True)
        self.backup_picture = picture("circle-check", "green", 18)
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
        body = QGridLayout()
        body.setHorizontalSpacing(12)
        body.setColumnStretch(0, 1)
        body.addWidget(self._due_card(), 0, 0)
        body.addLayout(self._right(), 0, 1)
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addLayout(figures)
        column.addLayout(body)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area

    def _due_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.due_title)
        column.addLayout(self.due)
        column.addStretch(1)
        return card

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._new_card())
        column.addWidget(self._backup_card())
        column.addStretch(1)
        return column

    def _new_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(264)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label("登记", "sectionTitle"))
        for words, image, kind in (
            ("登记学习", "book-open", "study_session"),
            ("登记谈话", "messages-square", "talk"),
            ("登记问题", "clipboard-check", "rectification"),
        ):
            begin = partial(self.routes.to_new.emit, kind, Beginning())
            column.addWidget(button(words, begin, picture=image))
        many = partial(self.routes.to_many.emit, "commitment")
        column.addWidget(button("批量生成承诺书", many, picture="signature"))
        return card

    def _backup_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(264)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label("数据备份", "sectionTitle"))
        line = QHBoxLayout()
        line.addWidget(self.backup_picture)
        line.addWidget(self.backup_words, 1)
        column.addLayout(line)
        self.back_up_button = button("立即备份", self.back_up_now, picture="database-backup")
        column.addWidget(self.back_up_button)
        return card

    def enter(self) -> None:
        """Bring the figures up to date."""
        self.work.act(load_home, owner=self, key=f"home {id(self)}", done=self._show)

    def take_changes(self, changes: Changes) -> None:
        """Bring the figures up to date while they are looked at."""
        if self.isVisible():
            self.enter()

    def _show(self, found: HomeFound) -> None:
        facts, rows = found
        new = not (facts.people or facts.sessions or facts.talks or facts.rectification.open)
        self.stack.setCurrentIndex(1 if new else 0)
        self._show_figures(facts)
        by_id = {row.id: row for row in rows}
        self._show_due(due_items(facts, by_id, self.work.main_form("rectification"), self.routes))
        self._show_backup(facts.last_backup)

    def _show_figures(self, facts: HomeFacts) -> None:
        year = f"{facts.year} 年"
        self.cards["person"].show_figure(facts.people, "今天在册")
        owed = sum(len(one.names) for one in facts.owed)
        words = f"{owed} 人次待补学" if owed else "没有待补学的人"
        self.cards["study_session"].show_figure(facts.sessions, words, "amber" if owed else "")
        self.cards["talk"].show_figure(facts.talks, year)
        signed = facts.commitments.signed
        left = facts.commitments.unsigned + facts.commitments.missing
        share = signed / (signed + left) if signed + left else 0.0
        words = f"{left} 人未完成" if left else "全部签订"
        self.cards["commitment"].show_figure(signed, words, "amber" if left else "green", share)
        overdue = len(facts.rectification.overdue)
        words = f"{overdue} 项已逾期" if overdue else "没有逾期"
        tone = "red" if overdue else "green"
        self.cards["rectification"].show_figure(facts.rectification.open, words, tone)

    def _show_due(self, items: list[DueItem]) -> None:
        while self.due.count():
            old = self.due.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        self.due_title.setText(f"待办　{len(items)}" if items else "待办")
        for place, item in enumerate(items):
            if place:
                self.due.addWidget(rule())
            self.due.addWidget(_due_line(item))
        if not items:
            self.due.addWidget(label("没有逾期和缺漏，一切就绪。", "muted"))

    def _show_backup(self, last: datetime | None) -> None:
        days = (self.work.now() - last).days if last else None
        fresh = days is not None and days <= BACKUP_DAYS
        if last is None:
            words = "还没有备份过，请尽快备份一次。"
        else:
            words = f"上次备份 {moment(last)}"
            words += "" if fresh else f"，已过 {days} 天"
        self.backup_words.setText(words)
        shown = picture("circle-check", "green", 18) if fresh else picture("clock", "amber", 18)
        self.backup_picture.setPixmap(shown.pixmap())

    def back_up_now(self) -> None:
        """Back up into the backups folder."""
        self.back_up_button.setEnabled(False)
        self.work.act(back_up, owner=self, done=self._backed_up, failed=self._not_backed_up)

    def _backed_up(self, made: BackedUp) -> None:
        self.back_up_button.setEnabled(True)
        self.routes.said.emit(f"已备份并检验：{made.records} 条记录，在 {made.path}", "green")
        self.enter()

    def _not_backed_up(self, problem: object) -> None:
        self.back_up_button.setEnabled(True)
        self.routes.problem.emit(problem)
