"""What of a form's cell is the same on each of its sheets, found once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleanedu_desktop.form_engine.definition import Cell, Row
from cleanedu_desktop.form_engine.references import Reference
from cleanedu_desktop.form_engine.resolve import face_of, words_for
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.sheet import Face, SheetCell, SheetText


@dataclass(slots=True, kw_only=True)
class CellPlan:
    """A labelled cell without its words."""

    found: Reference | None
    """What it shows; None: its reference means nothing."""
    label: str
    span: int
    lines: int
    long: bool
    face: Face


@dataclass(slots=True, kw_only=True)
class RowPlan:
    """A row of a form with the plans of its cells."""

    row: Row
    cells: Sequence[CellPlan]


def row_plans(rows: Sequence[Row], scope: Scope) -> list[RowPlan]:
    """Plan rows; nothing of `scope` is used but its forms."""
    return [
        RowPlan(row=row, cells=[cell_plan(one, scope, row.lines) for one in row.cells])
        for row in rows
    ]


def cell_plan(cell: Cell, scope: Scope, lines: int = 0) -> CellPlan:
    """Plan a cell `lines` high, or as high as its field wishes."""
    found = scope.find(cell.ref)
    field = found.field if found else None
    return CellPlan(
        found=found,
        label=cell.label or (found.label if found else ""),
        span=cell.span,
        lines=lines or (field.lines if field else 1),
        long=field is not None and field.kind == "long_text",
        face=face_of(found) if found else "body",
    )


def filled_cell(plan: CellPlan, scope: Scope) -> SheetCell:
    """Fill a cell with the words of the record of `scope`."""
    found, label = plan.found, plan.label
    value = SheetText()
    if found:
        value = SheetText(text=words_for(found, scope), face=plan.face, what=label)
    return SheetCell(
        label=label,
        value=value,
        span=plan.span,
        lines=plan.lines,
        long=plan.long,
    )
