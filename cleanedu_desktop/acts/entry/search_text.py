"""The words under which a record can be found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS
from cleanedu_desktop.records.record import Answers, WholeRecord


def search_text(form: Form, whole: WholeRecord) -> str:
    """Return number, title, answers, people and steps of the record, one a line."""
    record = whole.record
    lines: list[str] = [record.number, record.title, record.late_reason or ""]
    lines += _answers_text(form.fields, record.answers)
    for tie in whole.people:
        lines += [str(tie.as_of.get("name") or ""), tie.reason or ""]
    for taken in whole.steps:
        step = form.step_named(taken.step)
        lines += _answers_text(step.fields if step else (), taken.answers)
    lines.append(getattr(record, "name_initials", "") or "")
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _answers_text(fields: Sequence[Field], answers: Answers) -> Iterator[str]:
    for one in fields:
        value: Any = answers.get(one.name)
        if value not in (None, "", []):
            kind = FIELD_KINDS[one.kind]
            # What is confidential is not found either.
            yield kind.search_text(kind.public(value, one), one)
