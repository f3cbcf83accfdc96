"""Lists the forms and the closed list of field kinds."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS
from cleanedu_desktop.form_engine.read_forms import FormCatalogue


def list_forms(forms: FormCatalogue) -> dict[str, list[dict[str, Any]]]:
    """Return ``forms`` and ``field_kinds`` as plain data for JSON."""
    return {
        "forms": [
            {
                "id": form.id,
                "title": form.title,
                "kind": form.kind,
                "standard": form.standard,
                "main": form.id == form.kind,
                "layout": form.layout,
                "of_step": form.of_step,
                "version": form.version,
            }
            for form in forms.forms
        ],
        "field_kinds": [
            {"name": kind.name, "label": kind.label, "example": kind.example}
            for kind in FIELD_KINDS.values()
        ],
    }
