"""What of a form's cell is the same on each of its sheets."""

from __future__ import annotations

from cleanedu_desktop.form_engine.cell_plan import cell_plan, filled_cell, row_plans
from cleanedu_desktop.form_engine.definition import Cell, Row
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.sheet import SheetText
from tests.form_engine.filled_records import FILLED, shipped_forms

FORM = shipped_forms().form("talk")
PLANNED = Scope(main=FORM, form=FORM, on_paper=True)
FILLED_IN = Scope(main=FORM, form=FORM, whole=FILLED["talk"](), on_paper=True)


def test_one_plan_fills_all_sheets() -> None:
    """The words are those of the sheet's own record, or none."""
    plan = cell_plan(Cell(ref="talkee", span=4, label="对象"), PLANNED)
    cell = filled_cell(plan, FILLED_IN)
    assert (cell.label, cell.span, cell.value.face, cell.value.what) == ("对象", 4, "name", "对象")
    assert cell.value.text == "䶮某"
    assert filled_cell(plan, PLANNED).value.text == ""


def test_a_row_is_as_high_as_it_wishes() -> None:
    """Else as its fields do."""
    cells = (Cell(ref="content", span=12),)
    rows = [Row(cells=cells, lines=3), Row(cells=cells), Row(heading="甲")]
    plans = row_plans(rows, PLANNED)
    assert [[one.lines for one in plan.cells] for plan in plans] == [[3], [10], []]
    assert plans[0].cells[0].long


def test_what_means_nothing_is_empty() -> None:
    """As of a field the office has taken out of its form."""
    plan = cell_plan(Cell(ref="nowhere", span=12, label="某"), PLANNED)
    assert plan.found is None
    assert filled_cell(plan, FILLED_IN).value == SheetText()
