"""Lists the rules of cadence, hours and education as they stand on a day."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.rule import Rule


@dataclass(frozen=True)
class RuleListed:
    """One rule."""

    rule: Rule
    """As it stands that day."""
    shipped: Rule
    """As it was before any change of the office."""
    since: date | None
    """Since when it stands so; None: as long as the program knows."""
    coming: tuple[Rule, ...]
    """As it will stand later, by day."""

    @property
    def changed(self) -> bool:
        """Whether the office has changed it, now or for later."""
        return self.rule != self.shipped or bool(self.coming)


@dataclass(frozen=True)
class RulesListed:
    """All rules, and what is wrong in the files of the office."""

    on: date
    rules: tuple[RuleListed, ...]
    mistakes: tuple[str, ...]


def list_rules(desk: Desk, *, on: date | None = None) -> RulesListed:
    """Return every rule that has begun by `on` (today), switched on or not, in their order."""
    day = on or today(desk)
    book = rulebook_of(desk)
    listed = tuple(
        RuleListed(
            rule=rule,
            shipped=book.shipped(rule.id),
            since=None if rule.begins == date.min else rule.begins,
            coming=tuple(one for one in book.stretches[rule.id] if one.begins > day),
        )
        for rule in book.stands(day)
    )
    return RulesListed(day, listed, tuple(str(one) for one in book.mistakes))
