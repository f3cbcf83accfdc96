"""Offers the words of choices that are data of the office: its time nodes and indicators."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.standards_at_hand import KIND as ASSESSMENT
from cleanedu_desktop.acts.entry.standards_at_hand import standards_of
from cleanedu_desktop.acts.list_nodes import node_book
from cleanedu_desktop.rules.time_nodes import in_force

Words = tuple[str, ...]


def offer_choices(desk: Desk, *, kind: str, on: date | None = None) -> Mapping[str, Words]:
    """Return field -> words to choose besides those of the form, as they are on a day (today).

    Only for the fields the form of `kind` asks.
    """
    day = on or today(desk)
    form = desk.forms.main_form(kind)
    return {name: words(desk, day) for name, words in _OFFERS.items() if form.field_named(name)}


def _nodes(desk: Desk, day: date) -> Words:
    """Return the names of the time nodes that are switched on."""
    rules = (in_force(some, day) for some in node_book(desk).rules.values())
    return tuple(one.text for one in rules if one is not None and one.on)


def _indicators(desk: Desk, day: date) -> Words:
    """Return the indicators of the standards the office was assessed by lately, else of the first.

    Lately is in the year of the day and the one before.
    """
    with desk.store.reading() as books:
        records = books.rows(books.record_ids(ASSESSMENT))
    used = {
        one.answers.get("standard")
        for one in records
        if one.answers.get("year") in {day.year, day.year - 1}
    }
    standards = standards_of(desk).of_year(day.year)
    chosen = [one for one in standards if one.id in used] or standards[:1]
    return tuple(dict.fromkeys(it.text for one in chosen for it in one.indicators()))


_OFFERS: Mapping[str, Callable[[Desk, date], Words]] = {
    "nodes": _nodes,
    "indicators": _indicators,
}
"""Name of a field, the same in every form -> what is offered for it."""
