"""Rows without what is hidden."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.form_engine.arrangement import is_visible, visible_columns, visible_rows
from cleanedu_desktop.form_engine.definition import Form
from tests.form_engine.filled_records import shipped_forms

FORMS = shipped_forms()


def without(form: Form, *names: str, **change: bool) -> Form:
    """Return `form` with some fields changed."""
    changed = (replace(one, **change) if one.name in names else one for one in form.fields)  # type: ignore[arg-type]
    return replace(form, fields=tuple(changed))


def test_shipped_rows_add_up() -> None:
    """Twelve twelfths, on paper and screen."""
    for form in FORMS.forms:
        for row in visible_rows(form, FORMS.main_form(form.kind), on_paper=True):
            assert not row.cells or sum(cell.span for cell in row.cells) == 12


def test_hidden_cells_leave_their_width_to_the_last() -> None:
    """And rows with nothing left are gone."""
    form = without(FORMS.form("talk"), "place", "due_on", "remark", hidden=True)
    rows = [
        [(c.ref, c.span) for c in row.cells] for row in visible_rows(form, form, on_paper=False)
    ]
    assert [("recorder", 12)] in rows
    assert [("requirements", 12)] in rows
    assert not any(ref == "remark" for row in rows for ref, _ in row)


def test_what_is_not_printed_is_still_asked() -> None:
    """`print = false` concerns paper alone."""
    form = without(FORMS.form("talk"), "remark", print=False)
    assert not is_visible("remark", form, form, on_paper=True)
    assert is_visible("remark", form, form, on_paper=False)
    assert not is_visible("nothing", form, form, on_paper=False)


def test_ledger_columns_follow_the_main_form() -> None:
    """Hidden there, hidden here."""
    main = without(FORMS.form("rectification"), "nature", hidden=True)
    ledger = FORMS.form("rectification_ledger")
    assert len(visible_columns(ledger, main)) == len(ledger.columns) - 1


def test_a_heading_over_nothing_is_gone() -> None:
    """Also when it is the last row."""
    form = FORMS.form("rectification")
    place = next(place for place, row in enumerate(form.rows) if row.heading)
    shortened = replace(form, rows=form.rows[: place + 1])
    assert not any(row.heading for row in visible_rows(shortened, shortened, on_paper=True))
    assert any(row.heading for row in visible_rows(form, form, on_paper=True))
