"""Below the rules: the ladder, the numbers of the review's reminders, who changed what and when."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.acts.change_check_numbers import (
    CheckNumbers,
    number_lines,
    show_check_numbers,
)
from cleanedu_desktop.acts.change_ladder import LadderShown, show_ladder
from cleanedu_desktop.acts.list_rule_changes import RuleChange, list_rule_changes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.ladder import Measure
from cleanedu_desktop.ui.day_words import moment
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.check_numbers_dialog import CheckNumbersDialog
from cleanedu_desktop.ui.pages.ladder_dialog import LadderDialog
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, pill, rule

SHOWN = 30
"""Changes shown."""
TONES = {"全国规定": "accent", "各地做法": "grey", "程序提醒": "grey", "本单位": "green"}
"""Where a rule comes from -> its tone."""


def rules_card(title: str) -> Card:
    """Return a card of lines."""
    return Card(title, margins=(20, 14, 20, 10), spacing=0)


class RulesBelow(QWidget):
    """Three cards."""

    def __init__(
        self,
        work: OfficeWork,
        open_dialog: Callable[[OwnRulesDialog], object],
        problem: Callable[[OfficeProblem], None],
    ) -> None:
        super().__init__()
        self.work = work
        self._open_dialog = open_dialog
        self._problem = problem
        self.numbers: CheckNumbers | None = None
        self.shown: LadderShown | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.ladder, self.checks, self.changes = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.column.addLayout(self.ladder)
        self.column.addLayout(self.checks)
        self.column.addLayout(self.changes)

    def enter(self) -> None:
        """Bring all up to date."""
        act = self.work.act
        act(
            show_ladder,
            owner=self,
            key=f"ladder {id(self)}",
            done=self._show_ladder,
            failed=self._problem,
        )
        act(
            show_check_numbers,
            owner=self,
            key=f"check numbers {id(self)}",
            done=self._show_checks,
            failed=self._problem,
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
            self._open_dialog(CheckNumbersDialog(self.work, self, self.numbers.numbers))

    def open_rung(self, measure: Measure | None = None) -> None:
        """Ask what is proposed for problems of a nature, or for one not named yet."""
        if self.shown is not None:
            self._open_dialog(LadderDialog(self.work, self, self.shown.acts, measure))

    def _show_ladder(self, found: LadderShown) -> None:
        self.shown = found
        empty(self.ladder)
        card = rules_card(f"问题的处理建议　{len(found.measures)}")
        for place, one in enumerate(found.measures):
            if place:
                card.inside.addWidget(rule())
            acts = "、".join(act.label for act in one.acts)
            words = f"{'、'.join(one.natures)}：{acts}" + ("" if one.on else "（停用）")
            origin = "全国规定" if one.national else "本单位" if one.own else "各地做法"
            change = partial(self.open_rung, one)
            beneath = f"{one.text}　·　{one.citation}"
            made = self._line(words, beneath, change, f"修改处理建议：{words}", origin)
            card.inside.addWidget(made)
        if self.work.may_edit:
            words = "增加处理建议(&A)"
            more = button(words, self.open_rung, role="link", picture="plus")
            card.inside.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.ladder.addWidget(card)

    def _show_checks(self, found: CheckNumbers) -> None:
        self.numbers = found
        empty(self.checks)
        card = rules_card(f"自查提醒的数字　{len(found.numbers)}")
        for place, (check, numbers) in enumerate(found.numbers.items()):
            if place:
                card.inside.addWidget(rule())
            words, source = number_lines({check: numbers}), found.sources[check]
            change = None if place else self.open_numbers
            card.inside.addWidget(self._line(words, source, change, "修改自查提醒的数字"))
        self.checks.addWidget(card)

    def _line(
        self,
        words: str,
        beneath: str,
        change: Callable[[], None] | None = None,
        name: str = "",
        origin: str = "",
    ) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 9, 0, 9)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(label(words, wrap=True))
        said.addWidget(label(beneath, "faint", wrap=True))
        line.addLayout(said, 1)
        if origin:
            tag = pill(origin, TONES[origin])
            tag.setFixedWidth(72)
            line.addWidget(tag)
            line.addSpacing(8)
        if change is not None and self.work.may_edit:
            line.addWidget(button("修改", change, role="link", name=name))
        return made

    def _show_changes(self, found: tuple[RuleChange, ...]) -> None:
        empty(self.changes)
        if not found:
            return
        card = rules_card("改动记录")
        for place, one in enumerate(found):
            if place:
                card.inside.addWidget(rule())
            told = f"{one.name}　{moment(one.at)}　{one.who}"
            card.inside.addWidget(self._line(told, f"原来：{one.before}　→　{one.after}"))
        self.changes.addWidget(card)
