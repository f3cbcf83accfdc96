"""Lists who changed the office's rules, when, and how they stood before and after."""

from __future__ import annotations

from datetime import datetime

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.tell_operation import THE_PROGRAM, user_names
from cleanedu_desktop.quick_dataclass import dataclass

MOST = 200
"""Changes listed."""


@dataclass(frozen=True)
class RuleChange:
    """One change."""

    at: datetime
    who: str
    name: str
    before: str
    after: str


def list_rule_changes(desk: Desk, *, limit: int = MOST) -> tuple[RuleChange, ...]:
    """Return the newest changes of rules, nodes, holidays and numbers, the newest first."""
    note(desk, "list", "规则的改动")
    with desk.store.reading() as books:
        names = user_names(books)
        return tuple(
            RuleChange(
                at=one.at,
                who=names.get(one.user_id or "", THE_PROGRAM),
                name=str((one.later or {}).get("name", "")),
                before=str((one.earlier or {}).get("words", "")),
                after=str((one.later or {}).get("words", "")),
            )
            for one in books.changes_of_rules(limit)
        )
