"""The order of rows and columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.overlay import Overlay, apply_overlay
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.ui.models.overlay_order import arranged, order_of, places_of

FORMS = read_forms(folders_for().forms)
KEYS = [one.key for one in places_of(FORMS.form("talk"), FORMS.form("talk"))]


@given(st.permutations(KEYS))
def test_any_order_is_what_the_form_takes(now: list[str]) -> None:
    """What is shown, what is written and what is printed are the same."""
    order = order_of(KEYS, now)
    assert arranged(KEYS, order) == now
    form = FORMS.form("talk")
    changed = apply_overlay(form, Overlay(order=order))
    assert [one.key for one in places_of(changed, form)] == now
    assert bool(order) == (now != KEYS)


def test_columns_have_widths_and_rows_words() -> None:
    """A row that holds nothing of its own cannot be named and is left out."""
    ledger = FORMS.form("rectification_ledger")
    columns = places_of(ledger, FORMS.form("rectification"))
    assert [one.width for one in columns] == [one.width for one in ledger.columns]
    rows = places_of(FORMS.form("talk"), FORMS.form("talk"))
    assert any("谈话地点" in one.words for one in rows)
    assert len({one.key for one in rows}) == len(rows)
