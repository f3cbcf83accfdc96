"""Below the rules: the numbers of the review's reminders, and who changed what and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.acts.change_check_numbers import (
    CheckNumbers,
    number_lines,
    show_check_numbers,
)
from cleanedu_desktop.acts.list_rule_changes import RuleChange, list_rule_changes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.day_words import moment
from cleanedu_desktop.ui.pages.check_numbers_dialog import CheckNumbersDialog
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, rule

if TYPE_CHECKING:
    from cleanedu_desktop.ui.pages.rules_page import RulesPage

SHOWN = 30
"""Changes shown."""


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    lines = QVBoxLayout(card)
    lines.setContentsMargins(20, 14, 20, 10)
    lines.setSpacing(0)
    lines.addWidget(label(title, "sectionTitle"))
    return card, lines


class RulesBelow(QWidget):
    """Two cards."""

    def __init__(self, page: RulesPage) -> None:
        super().__init__()
        self.page = page
        self.numbers: CheckNumbers | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.checks, self.changes = QVBoxLayout(), QVBoxLayout()
        self.column.addLayout(self.checks)
        self.column.addLayout(self.changes)

    def enter(self) -> None:
        """Bring both up to date."""
        act = self.page.work.act
        act(
            show_check_numbers,
            owner=self,
            key=f"check numbers {id(self)}",
            done=self._show_checks,
            failed=self._spoilt,
        )
        act(
            list_rule_changes,
            limit=SHOWN,
            owner=self,
            key=f"rule changes {id(self)}",
            done=self._show_changes,
        )

    def open_numbers(self) -> None:
        """Ask for the numbers."""
        if self.numbers is not None:
            page = self.page
            page.show_dialog(CheckNumbersDialog(page.work, page, self.numbers.numbers))

    def _spoilt(self, problem: OfficeProblem) -> None:
        self.page.banner.say_problem(problem)

    def _show_checks(self, found: CheckNumbers) -> None:
        self.numbers = found
        empty(self.checks)
        card, lines = _card(f"自查提醒的数字　{len(found.numbers)}")
        for place, (check, numbers) in enumerate(found.numbers.items()):
            if place:
                lines.addWidget(rule())
            words, source = number_lines({check: numbers}), found.sources[check]
            lines.addWidget(self._line(words, source, changeable=not place))
        self.checks.addWidget(card)

    def _line(self, words: str, beneath: str, *, changeable: bool = False) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 9, 0, 9)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(label(words, wrap=True))
        said.addWidget(label(beneath, "faint", wrap=True))
        line.addLayout(said, 1)
        if changeable and self.page.work.may_edit:
            name = "修改自查提醒的数字"
            line.addWidget(button("修改", self.open_numbers, role="link", name=name))
        return made

    def _show_changes(self, found: tuple[RuleChange, ...]) -> None:
        empty(self.changes)
        if not found:
            return
        card, lines = _card("改动记录")
        for place, one in enumerate(found):
            if place:
                lines.addWidget(rule())
            told = f"{one.name}　{moment(one.at)}　{one.who}"
            lines.addWidget(self._line(told, f"原来：{one.before}　→　{one.after}"))
        self.changes.addWidget(card)
