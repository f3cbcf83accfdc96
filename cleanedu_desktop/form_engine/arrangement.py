"""Which rows of a form are there once hidden fields are gone; spans add up to 12 again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Cell, Column, Form, Row
from cleanedu_desktop.form_engine.references import find_reference


def visible_rows(form: Form, main: Form, *, on_paper: bool) -> tuple[Row, ...]:
    """Return the rows without hidden fields, on paper also without those not to be printed."""
    rows: list[Row] = []
    for row in form.rows:
        if not row.cells:
            rows.append(row)
            continue
        cells = [one for one in row.cells if is_visible(one.ref, form, main, on_paper=on_paper)]
        if cells:
            rows.append(replace(row, cells=_widened(cells)))
    kept = [
        row
        for row, after in zip(rows, [*rows[1:], None], strict=False)
        if not row.heading or (after is not None and not after.heading)
    ]
    return tuple(kept)


def visible_columns(form: Form, main: Form) -> tuple[Column, ...]:
    """Return the columns of a ledger or people list that are printed."""
    return tuple(one for one in form.columns if is_visible(one.ref, form, main, on_paper=True))


def is_visible(ref: str, form: Form, main: Form, *, on_paper: bool) -> bool:
    """Tell whether what `ref` names is shown."""
    found = find_reference(ref, main, form)
    if found is None:
        return False
    field = found.field
    if found.role is not None and found.role.hidden:
        return False
    return field is None or not (field.hidden or (on_paper and not field.print))


def _widened(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Give the width of what is gone to the last cell."""
    missing = 12 - sum(one.span for one in cells)
    return (*cells[:-1], replace(cells[-1], span=cells[-1].span + missing))
