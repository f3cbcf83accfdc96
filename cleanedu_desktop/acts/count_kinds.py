"""Tells of several kinds how much is in the books this year, what came last and what is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class KindCounted:
    """What there is of a kind."""

    kind: str
    this_year: int
    """Records of the present year."""
    in_all: int
    last_title: str = ""
    """Title of the newest record by its day; empty if there is none or the kind is restricted."""
    last_on: date | None = None
    due: int = 0
    """Matters due today or before, that records of the kind settle."""


def count_kinds(desk: Desk, *, kinds: Sequence[str]) -> list[KindCounted]:
    """Return what there is of each kind, in the order given; withdrawn records do not count."""
    listed = list_due(desk)
    due = Counter(
        one.settle.kind for one in listed.dues if one.until is not None and one.until <= listed.on
    )
    found = []
    with desk.store.reading() as books:
        for kind in kinds:
            ids = books.record_ids(kind, order_by="happened_on", descending=True)
            of_year = books.record_ids(kind, year=listed.on.year)
            public = ids and not desk.forms.main_form(kind).restricted
            (last,) = books.rows([ids[0]]) if public else (None,)
            found.append(
                KindCounted(
                    kind=kind,
                    this_year=len(of_year),
                    in_all=len(ids),
                    last_title=last.title if last else "",
                    last_on=last.happened_on if last else None,
                    due=due[kind],
                )
            )
    for kind in kinds:
        note(desk, "list", desk.forms.main_form(kind).title)
    return found
