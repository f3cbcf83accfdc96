"""Describes a form as plain data, enough for another program to fill it in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole, Step
from cleanedu_desktop.form_engine.field_kinds.field_kind import JsonValue
from cleanedu_desktop.form_engine.official import official_refs
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.records.vocabulary import PRESENCE

JsonObject = dict[str, JsonValue]


def describe_form(form: Form, main: Form | None = None) -> dict[str, Any]:
    """Return form, kind, title, help, fields, people, states and steps as JSON values.

    `main` is the main form of the kind. A form that declares no fields is described by those of
    the main form it shows, a form of one step by what that step asks for.
    """
    main = main or form
    fields, people, steps = _asked(form, main)
    return {
        "form": form.id,
        "kind": form.kind,
        "title": form.title,
        "standard": form.standard,
        "help": form.help,
        "variants_by": form.variants_by,
        "only_for": list(form.only_for),
        "version": form.version,
        "fields": [_field(one) for one in fields if not one.hidden],
        "people": [_role(one) for one in people if not one.hidden],
        "states": [{"name": name, "label": word} for name, word in main.states.items()],
        "steps": [_step(one) for one in steps],
    }


def _asked(form: Form, main: Form) -> tuple[Sequence[Field], Sequence[PeopleRole], Sequence[Step]]:
    if form.id == main.id:
        return main.fields, main.people, main.steps
    step = main.step_named(form.of_step) if form.of_step else None
    if step is not None:
        return step.fields, step.people, [step]
    names = _shown_names(form, main)
    names |= {form.of_role or ""}
    return (
        [one for one in main.fields if one.name in names],
        [one for one in main.people if one.role in names],
        [one for one in main.steps if one.name in names],
    )


def _shown_names(form: Form, main: Form) -> set[str]:
    """Names of the main form's fields, roles and steps that `form` shows somewhere."""
    refs = [cell.ref for row in form.rows for cell in row.cells]
    refs += [column.ref for column in form.columns]
    if form.letter is not None:
        refs += [form.letter.salutation, form.letter.items]
        refs += [cell.ref for cell in form.letter.notes]
    if form.official is not None:
        refs += official_refs(form.official)
    found = [find_reference(ref, main, form) for ref in refs if ref]
    names: set[str] = set()
    for one in found:
        if one is None:
            continue
        if one.step is not None:
            names.add(one.step.name)
        elif one.field is not None:
            names.add(one.field.name)
        elif one.role is not None:
            names.add(one.role.role)
    return names


def _field(field: Field) -> JsonObject:
    return {
        "name": field.name,
        "label": field.label,
        "kind": field.kind,
        "required": field.required,
        "choices": list(field.choices),
        "open_choices": field.open_choices,
        "columns": [_field(one) for one in field.columns],
        "help": field.help,
        "unit": field.unit,
        "only_for": list(field.only_for),
    }


def _role(role: PeopleRole) -> JsonObject:
    return {
        "role": role.role,
        "label": role.label,
        "min": role.min,
        "max": role.max,
        "presence": list(PRESENCE.values()) if role.presence else [],
        "only_for": list(role.only_for),
    }


def _step(step: Step) -> JsonObject:
    return {
        "name": step.name,
        "label": step.label,
        "from": list(step.from_states),
        "to": step.to_state,
        "only_for": list(step.only_for),
        "fields": [_field(one) for one in step.fields if not one.hidden],
        "people": [_role(one) for one in step.people if not one.hidden],
    }
