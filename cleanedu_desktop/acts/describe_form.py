"""Describes a form well enough for another program to fill it in."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.form_engine import describe_form as plain
from cleanedu_desktop.form_engine.read_forms import FormCatalogue


def describe_form(forms: FormCatalogue, *, form_id: str) -> dict[str, Any]:
    """Return form, kind, fields, people, states and steps as plain data for JSON.

    Raises:
        OfficeProblem: no such form, or its file has mistakes.
    """
    form = forms.form(form_id)
    return plain.describe_form(form, forms.main_form(form.kind))
