"""Which answers of a record hold restricted choices, in words, for those who ask to see them."""

from __future__ import annotations

from cleanedu_desktop.acts.show_entry import EntryShown
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import kind_of


def restricted_words(shown: EntryShown) -> list[str]:
    """Return ``label：words`` of every answer with a restricted choice."""
    answers = shown.whole.record.answers
    found = []
    for field in shown.form.fields:
        value = answers.get(field.name)
        if field.kind == "table":
            for row in value or []:
                if any(_is_restricted(column, row.get(column.name)) for column in field.columns):
                    found.append(f"{field.label}：{_row_words(field, row)}")
        elif _is_restricted(field, value):
            found.append(f"{field.label}：{kind_of(field).show(value, field)}")
    return found


def _is_restricted(field: Field, value: object) -> bool:
    values = value if isinstance(value, list) else [value]
    return any(one in field.restricted_choices for one in values)


def _row_words(field: Field, row: dict[str, object]) -> str:
    shown = (kind_of(column).show(row.get(column.name), column) for column in field.columns)
    return "　".join(words for words in shown if words)
