"""The long texts of a record: what was said, read and felt, as opposed to names and dates."""

from __future__ import annotations

from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.records.record import Answers


def long_texts(form: Form, answers: Answers) -> list[tuple[str, str, str]]:
    """Return (field, label, text) of the long texts that were answered.

    Those in a table have ``table.column`` and come once for each row.
    """
    found = []
    for field in form.fields:
        if field.name not in answers:
            continue
        value = answers[field.name]
        if field.kind == "long_text" and isinstance(value, str):
            found.append((field.name, field.label, value))
        elif field.kind == "table" and isinstance(value, list):
            found += _of_rows(field, value)
    return [one for one in found if one[2].strip()]


def _of_rows(table: Field, rows: list[object]) -> list[tuple[str, str, str]]:
    return [
        (f"{table.name}.{column.name}", column.label, text)
        for column in table.columns
        if column.kind == "long_text"
        for row in rows
        if isinstance(row, dict) and isinstance(text := row.get(column.name), str)
    ]
