"""The rules of the office: what they demand, where they stand, since when; each can be changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.list_rules import RuleListed, RulesListed, list_rules
from cleanedu_desktop.rules.rule_words import demand_words, origin_words
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.rule_dialog import RuleDialog
from cleanedu_desktop.ui.pages.rules_below import TONES, RulesBelow, rules_card
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, pill, rule
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn

_INTRO = (
    "这里的次数、学时和期限都可以按本单位的规定改，改动从指定的日期起算，以前的判断不变。"
    "各地做法不是全国规定，需要时再启用。"
)


KEEPING = "BG-"
"""Ids of the rules on periods of retention begin so."""


def _groups(rules: tuple[RuleListed, ...]) -> list[tuple[str, list[RuleListed]]]:
    kept = [one for one in rules if one.shipped.keep or one.rule.id.startswith(KEEPING)]
    others = [one for one in rules if one not in kept]
    told = [one for one in others if one.rule.on and not one.rule.demand]
    return [
        ("按这些规则提醒", [one for one in others if one.rule.on and one.rule.demand]),
        ("未启用", [one for one in others if not one.rule.on]),
        ("限额和说明", told),
        ("保管期限", kept),
    ]


def _beneath(one: RuleListed) -> str:
    parts = [f"{one.rule.id}　{one.rule.citation}"]
    if one.since is not None:
        parts.append(f"自 {day(one.since)} 起")
    parts += [f"{day(later.begins)} 起改为：{demand_words(later)}" for later in one.coming]
    if one.rule.note:
        parts.append(one.rule.note)
    return "　·　".join(parts)


class RulesPage(Page):
    """Three cards: rules that demand something, rules switched off, and what else is laid down."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "规则")
        self.banner = Banner()
        self.dialog: OwnRulesDialog | None = None
        self.below = RulesBelow(work, self.show_dialog, self.banner.say_problem)
        self.shown: dict[str, str] = {}
        """Rule id -> what is said of its demand."""
        self.cards = QVBoxLayout()
        self.cards.setSpacing(14)
        intro = label(_INTRO, "muted", wrap=True)
        column = ScrolledColumn(intro, self.banner, self.cards, self.below, spacing=14)
        column.fill(self, sideways=False)

    def enter(self) -> None:
        """Bring the list up to date."""
        self.work.act(list_rules, owner=self, key=f"rules {id(self)}", done=self._show)
        self.below.enter()

    def take_changes(self, changes: Changes) -> None:
        """Show the rules anew when one was changed while they are looked at."""
        if "rule" in changes.kinds and self.isVisible():
            self.enter()

    def _show(self, found: RulesListed) -> None:
        empty(self.cards)
        self.shown = {one.rule.id: demand_words(one.rule) for one in found.rules}
        if found.mistakes:
            told = f"本单位的规则文件有 {len(found.mistakes)} 处错误，这些没有生效，其余照常："
            self.banner.say("\n".join([told, *found.mistakes]), "amber")
        for title, some in _groups(found.rules):
            if some:
                self.cards.addWidget(self._card(f"{title}　{len(some)}", some))

    def _card(self, title: str, listed: list[RuleListed]) -> QFrame:
        card = rules_card(title)
        for place, one in enumerate(listed):
            if place:
                card.inside.addWidget(rule())
            card.inside.addWidget(self._line(one))
        return card

    def _line(self, one: RuleListed) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 9, 0, 9)
        line.setSpacing(14)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(one.rule.text, wrap=True))
        words.addWidget(label(_beneath(one), "faint", wrap=True))
        line.addLayout(words, 1)
        demand = label(demand_words(one.rule), "" if one.rule.on else "faint", wrap=True)
        demand.setFixedWidth(168)
        line.addWidget(demand)
        origin = origin_words(one.rule)
        tag = pill(origin, TONES[origin])
        tag.setFixedWidth(72)
        line.addWidget(tag)
        change = button(
            "修改", partial(self.open_rule, one), role="link", name=f"修改{one.rule.text}"
        )
        change.setVisible(self.work.may_edit)
        line.addWidget(change)
        return made

    def open_rule(self, listed: RuleListed) -> None:
        """Ask how a rule stands from now on."""
        self.show_dialog(RuleDialog(self.work, self, listed))

    def show_dialog(self, dialog: OwnRulesDialog) -> None:
        """Open a dialog and tell what came of it."""
        self.dialog = dialog
        dialog.settled.connect(lambda words: self.banner.say(words, "green"))
        dialog.open()
