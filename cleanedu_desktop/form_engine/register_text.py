"""Spells the forms of a register of the office's own as TOML, which any editor can go on with."""

from __future__ import annotations

from cleanedu_desktop.form_engine.definition import Form, PeopleRole, Step
from cleanedu_desktop.form_engine.form_lines import (
    column_lines,
    field_lines,
    row_lines,
    toml_list,
    toml_table,
    toml_text,
)
from cleanedu_desktop.records.register import Counts, DueDate


def register_to_text(form: Form, before: str = "") -> str:
    """Return the file of a form that `own_register` made; equal forms give equal text.

    Whole lines of comment at the top of `before`, the text it replaces, are kept.
    """
    lines: list[str] = []
    for line in before.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line)
    lines += [
        f"{key} = {toml_text(words)}"
        for key in ("id", "title", "kind", "code", "group", "help")
        if (words := getattr(form, key))
    ]
    lines += [f"{key} = {toml_text(getattr(form, key))}" for key in ("layout", "paper")]
    if form.id == form.kind:
        lines.append(f"title_from = {toml_list(form.title_from)}")
        lines.append(f"happened_on = {toml_text(form.happened_on or '')}")
        lines.append(f"list_columns = {toml_list(form.list_columns)}")
    lines += toml_table("states", {key: toml_text(word) for key, word in form.states.items()})
    for due in form.due:
        lines += _due(due)
    lines += _counts(form.counts) if form.counts else []
    for field in form.fields:
        lines += field_lines(field, "field")
    for role in form.people:
        lines += _role(role)
    for step in form.steps:
        lines += _step(step)
    for row in form.rows:
        lines += row_lines(row)
    for column in form.columns:
        lines += column_lines(column)
    return "\n".join(lines) + "\n"


def _due(due: DueDate) -> list[str]:
    lines = ["", "[[due]]"]
    lines += [f"field = {toml_text(due.field)}", f"label = {toml_text(due.label)}"]
    lines += [f"until_states = {toml_list(due.until_states)}"] if due.until_states else []
    lines += [f"step = {toml_text(due.step)}"] if due.step else []
    return lines + ([f"every_months = {due.every_months}"] if due.every_months else [])


def _counts(counts: Counts) -> list[str]:
    named = {"by": counts.by, "sums": counts.sums}
    return toml_table("counts", {key: toml_list(some) for key, some in named.items() if some})


def _role(role: PeopleRole) -> list[str]:
    lines = ["", "[[people]]"]
    lines += [f"role = {toml_text(role.role)}", f"label = {toml_text(role.label)}"]
    lines += [f"min = {role.min}"] if role.min else []
    return lines + ([f"max = {role.max}"] if role.max else [])


def _step(step: Step) -> list[str]:
    lines = ["", "[[step]]"]
    lines += [f"name = {toml_text(step.name)}", f"label = {toml_text(step.label)}"]
    lines += [f"from = {toml_list(step.from_states)}"] if step.from_states else []
    lines += [f"to = {toml_text(step.to_state)}"] if step.to_state else []
    lines += [f"on = {toml_text(step.date_field)}"] if step.date_field else []
    for field in step.fields:
        lines += field_lines(field, "step.field")
    return lines
