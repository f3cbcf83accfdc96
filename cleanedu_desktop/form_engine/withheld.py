"""What of a record's answers is confidential: left out of what is shown, kept by corrections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import kind_of
from cleanedu_desktop.records.record import Answers


def public_answers(fields: Sequence[Field], answers: Answers) -> Answers:
    """Return `answers` without restricted choices; what is not a field of the form stays."""
    public = dict(answers)
    for name in withheld_fields(fields, answers):
        field = next(one for one in fields if one.name == name)
        value = kind_of(field).public(answers[name], field)
        public.pop(name)
        if value is not None:
            public[name] = value
    return public


def withheld_fields(fields: Sequence[Field], answers: Answers) -> list[str]:
    """Return the names of the fields whose answers are not, or not wholly, public."""
    return [
        one.name
        for one in fields
        if one.name in answers and kind_of(one).public(answers[one.name], one) != answers[one.name]
    ]


def with_withheld(
    fields: Sequence[Field], given: Mapping[str, Any], before: Answers
) -> dict[str, Any]:
    """Return the raw answers `given` for a correction with what those of `before` withhold."""
    kept = dict(given)
    for field in fields:
        if field.name in given and field.name in before:
            value = kind_of(field).with_withheld(given[field.name], before[field.name], field)
            kept[field.name] = value
    return kept
