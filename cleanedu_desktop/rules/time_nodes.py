"""Computes the year's time nodes (时间节点): the feast's day, when to draft and when to send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.lunar_days import lunar_days, term_day
from cleanedu_desktop.rules.working_days import WorkingDays

HALF_A_YEAR = timedelta(days=182)


def nodes_of_year(book: NodeBook, year: int) -> list[TimeNode]:
    """Return the nodes whose own day lies in `year`, by day; none for those switched off.

    A node goes by the rule in force on its own day: a change applies from its date, and what was
    before stays as it was.
    """
    found = [one for rules in book.rules.values() for one in _of_year(rules, year, book.days)]
    return sorted(found, key=lambda one: one.day)


def covers(node: TimeNode, names: Sequence[str], day: date) -> bool:
    """Tell whether a reminder for the nodes `names`, next to `day`, is one for this node.

    A node comes once a year, so the one that is nearest to the day is meant: one reminder may be
    for 中秋 and 国庆 together.
    """
    return node.text in names and abs(node.day - day) <= HALF_A_YEAR


def _of_year(rules: Sequence[NodeRule], year: int, worked: WorkingDays) -> Iterator[TimeNode]:
    # An office may move a node: each of its rules has days of its own, in force or not.
    for rule in rules:
        for day in _days(rule, year):
            if rule.on and in_force(rules, day) is rule:
                send_on = day - timedelta(days=rule.send_days)
                yield TimeNode(
                    rule=rule,
                    day=day,
                    draft_on=day - timedelta(days=rule.draft_days),
                    send_on=send_on,
                    send_by=worked.on_or_before(send_on),
                )


def in_force(rules: Sequence[NodeRule], day: date) -> NodeRule | None:
    """Return the rule of one node in force on `day`; `rules` by the day they begin.

    When a change ends, what was before it holds again.
    """
    for rule in reversed(rules):
        if rule.begins <= day and (rule.until is None or day <= rule.until):
            return rule
    return None


def _days(rule: NodeRule, year: int) -> tuple[date, ...]:
    if rule.kind == "solar_term":
        return (term_day(year, rule.falls_on),)
    month, day = (int(part) for part in rule.falls_on.split("-"))
    if rule.kind == "lunar":
        return lunar_days(year, month, day)
    try:
        return (date(year, month, day),)
    except ValueError:  # 29 February
        return ()


@dataclass(frozen=True, kw_only=True)
class NodeRule:
    """One node as it is kept from a date on."""

    id: str
    text: str
    """Its name: 春节."""
    kind: str
    """``fixed``, ``lunar`` or ``solar_term``."""
    falls_on: str
    """``MM-DD``, or the name of the term."""
    draft_days: int
    """So many days before, the reminder is drafted."""
    send_days: int
    """So many days before, it is sent."""
    checklist: tuple[str, ...]
    citation: str
    national: bool
    """False: local practice, never shown as a national rule."""
    on: bool = True
    begins: date = date.min
    until: date | None = None
    """The last day it is in force."""
    own: bool = False
    """Whether the office wrote or changed it."""


@dataclass(frozen=True, kw_only=True)
class TimeNode:
    """A node in one year."""

    rule: NodeRule
    day: date
    draft_on: date
    send_on: date
    """So many days before as the rule says."""
    send_by: date
    """The same, or the last working day before it."""

    @property
    def text(self) -> str:
        """Its name."""
        return self.rule.text


@dataclass(frozen=True, kw_only=True)
class NodeBook:
    """All nodes as the program ships them and the office changed them."""

    rules: Mapping[str, tuple[NodeRule, ...]]
    """Id -> the rules of one node, by the day they begin."""
    days: WorkingDays
    mistakes: tuple[str, ...] = ()
    """What is wrong with files of the office; those files count for nothing."""
