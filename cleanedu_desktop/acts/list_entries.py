"""Lists the entries of a kind: all ids at once, rows a window at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.resolve import list_values


@dataclass(frozen=True)
class ListRow:
    """One row of a list page."""

    id: str
    title: str
    number: str
    state: str
    """Key of the state."""
    late: bool
    values: tuple[str, ...]
    """Words of the form's list columns, in their order."""


def list_ids(
    desk: Desk,
    *,
    kind: str,
    order_by: str = "happened_on",
    descending: bool = True,
    year: int | None = None,
    state: str | None = None,
    text: str = "",
    withdrawn: bool = False,
) -> list[str]:
    """Return the ids of the entries that fit, in order; withdrawn ones only when asked for."""
    desk.forms.main_form(kind)
    with desk.store.reading() as books:
        return list(
            books.record_ids(
                kind,
                order_by=order_by,
                descending=descending,
                year=year,
                state=state,
                text=text,
                withdrawn=withdrawn,
            )
        )


def list_rows(desk: Desk, *, kind: str, ids: Sequence[str]) -> list[ListRow]:
    """Return the rows of `ids` in their order; ids that are gone are left out."""
    form = desk.forms.main_form(kind)
    with desk.store.reading() as books:
        office_name = books.office().name
        wholes = books.wholes(ids)
    rows = []
    for whole in wholes:
        record = whole.record
        values = list_values(form, whole, office_name=office_name)
        rows.append(
            ListRow(
                id=record.id,
                title=record.title,
                number=record.number,
                state=record.state,
                late=record.late_reason is not None,
                values=tuple(values.get(ref, "") for ref in form.list_columns),
            )
        )
    return rows
