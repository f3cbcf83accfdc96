"""Lists what is due: by the rules in force, for whom, since when, and the act that settles it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.begun_settling import begun
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.withheld_rules import withheld_rules
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.dues import dues


@dataclass(frozen=True)
class DueListed:
    """What is due on a day."""

    on: date
    dues: tuple[Due, ...]
    """The most pressing first."""
    mistakes: tuple[str, ...]
    """What is wrong in the office's rules; these are not in force."""


def list_due(desk: Desk, *, on: date | None = None) -> DueListed:
    """Return what is due on a day (today), as things had happened by then."""
    day = on or today(desk)
    note(desk, "list", "待办")
    book = rulebook_of(desk)
    found = dues(facts_of(desk), book, day)
    withheld, kinds = withheld_rules(desk, book), frozenset(desk.forms.kinds)
    seen = tuple(
        replace(one, settle=begun(desk, one.settle))
        for one in found
        if one.rule_id not in withheld and one.settle.kind in kinds
    )
    return DueListed(day, seen, tuple(str(one) for one in book.mistakes))
