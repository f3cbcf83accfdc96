"""Rules that would tell an inspector who is in a category that is not public."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.rules.rulebook import Rulebook


def restricted_categories(desk: Desk) -> frozenset[str]:
    """Return the categories of people that are never shown unasked."""
    return frozenset(
        choice
        for one in desk.forms.main_form("person").fields
        for column in one.columns
        for choice in column.restricted_choices
    )


def withheld_rules(desk: Desk, book: Rulebook, *, on_paper: bool = False) -> frozenset[str]:
    """Return the ids of rules kept from the inspector who sits here; without one there are none.

    What goes `on_paper` leaves them out whoever sits here.
    """
    inspected = desk.inspection is not None and not desk.inspection.opened_by
    if not inspected and not on_paper:
        return frozenset()
    hidden = restricted_categories(desk)
    return frozenset(
        rule_id
        for rule_id, stretches in book.stretches.items()
        if any(
            hidden & set(rule.people.categories + rule.partners.categories) for rule in stretches
        )
    )
