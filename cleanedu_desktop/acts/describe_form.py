"""Describes a form well enough for another program to fill it in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole
from cleanedu_desktop.form_engine.read_forms import FormCatalogue


def describe_form(forms: FormCatalogue, *, form_id: str) -> dict[str, Any]:
    """Return form, kind, fields, people, states and steps as plain data for JSON.

    Raises:
        OfficeProblem: no such form, or its file has mistakes.
    """
    form = forms.form(form_id)
    main = form if form.id == form.kind else forms.main_form(form.kind)
    asked = _asked(form, main)
    return {
        "form": form.id,
        "kind": form.kind,
        "title": form.title,
        "standard": form.standard,
        "help": form.help,
        "version": form.version,
        "fields": [_field(one) for one in asked[0] if not one.hidden],
        "people": [_role(one) for one in asked[1]],
        "states": [{"state": key, "label": word} for key, word in main.states.items()],
        "steps": [
            {
                "step": step.name,
                "label": step.label,
                "from": list(step.from_states),
                "to": step.to_state,
                "fields": [_field(one) for one in step.fields if not one.hidden],
                "people": [_role(one) for one in step.people],
            }
            for step in main.steps
        ],
    }


def _asked(form: Form, main: Form) -> tuple[Sequence[Field], Sequence[PeopleRole]]:
    """Return what is asked: of its step for a form that prints one, of the main form else."""
    if form.of_step and (step := main.step_named(form.of_step)):
        return step.fields, step.people
    return main.fields, main.people


def _field(one: Field) -> dict[str, Any]:
    return {
        "name": one.name,
        "label": one.label,
        "kind": one.kind,
        "required": one.required,
        "choices": list(one.choices),
        "open_choices": one.open_choices,
        "help": one.help,
        "unit": one.unit,
        "columns": [_field(column) for column in one.columns],
    }


def _role(one: PeopleRole) -> dict[str, Any]:
    return {
        "role": one.role,
        "label": one.label,
        "min": one.min,
        "max": one.max,
        "presence": one.presence,
    }
