"""The card 数据备份 of the home page: how it stands with each place, and one button."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.acts.back_up import BackedUp, back_up
from cleanedu_desktop.acts.backup_facts import BackupFacts, backup_facts
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.backup_words import BackupLine, lines_of
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, picture

WIDTH = 264
"""Pixels."""


def backed_up_words(made: BackedUp) -> str:
    """Return what was made, and where."""
    words = f"已备份并检验：{made.records} 条记录，{made.bytes / 1_000_000:.1f} MB，在 {made.path}"
    return words + (f"；第二个位置也已备份：{made.second}" if made.second else "")


def line_of(told: BackupLine) -> QWidget:
    """Return one line with its picture at the top left."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    side = QVBoxLayout()
    side.addWidget(picture(told.picture, told.tone, 18))
    side.addStretch(1)
    line.addLayout(side)
    line.addWidget(label(told.words, wrap=True), 1)
    return made


class BackupCard(Card):
    """Brings itself up to date on `refresh` and after every backup."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__("数据备份", spacing=10)
        self.work = work
        self.routes = routes
        self.setFixedWidth(WIDTH)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(8)
        self.back_up_button = button("立即备份", self.back_up_now, picture="database-backup")
        column = self.inside
        column.addLayout(self.lines)
        column.addWidget(self.back_up_button)
        work.backed_up.connect(self.refresh)

    def refresh(self) -> None:
        """Ask how it stands."""
        if self.work.is_open:
            self.work.act(backup_facts, owner=self, key=f"backups {id(self)}", done=self.show_facts)

    def show_facts(self, facts: BackupFacts) -> None:
        """Show how it stands."""
        empty(self.lines)
        for told in lines_of(facts):
            self.lines.addWidget(line_of(told))

    def back_up_now(self) -> None:
        """Back up into the usual places."""
        self.back_up_button.setEnabled(False)
        self.routes.said.emit("正在备份并检验…", "accent")
        self.work.act(back_up, owner=self, done=self._backed_up, failed=self._not_backed_up)

    def _backed_up(self, made: BackedUp) -> None:
        self.back_up_button.setEnabled(True)
        if told := f"{made.second_problem}{made.left_out}":
            self.routes.problem.emit(OfficeProblem(told))
        else:
            self.routes.said.emit(backed_up_words(made), "green")
        self.work.backed_up.emit()

    def _not_backed_up(self, problem: OfficeProblem) -> None:
        self.back_up_button.setEnabled(True)
        self.routes.problem.emit(problem)
        self.work.backed_up.emit()
