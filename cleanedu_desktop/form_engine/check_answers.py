"""Checks given answers against the fields of a form or a step: all mistakes at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import JsonValue, WrongValue, kind_of
from cleanedu_desktop.form_engine.field_kinds.field_kind import quoted


@dataclass(frozen=True)
class AnswerMistake:
    """One answer that cannot be kept."""

    field: str
    """Name of the field; as given where the form has none of that name, "" for all answers."""
    label: str
    sentence: str


@dataclass(frozen=True)
class Checked:
    """Answers as they are kept, and everything wrong with what was given."""

    answers: dict[str, JsonValue]
    """Field name -> value, in the order of the form; without empty and without wrong ones."""
    mistakes: list[AnswerMistake]


def check_answers(fields: Sequence[Field], raw: object, *, required: bool = True) -> Checked:
    """Read `raw` (field name -> given value) by the kinds of `fields`.

    `required=False` asks for no answer that is missing (drafts, answers given one by one).
    """
    if not isinstance(raw, dict):
        return Checked({}, [AnswerMistake("", "", "答案应按字段名逐项给出。")])
    mistakes = []
    names = {field.name for field in fields}
    for name in raw:
        if name not in names:
            shown = name if isinstance(name, str) and name.isprintable() else "?"
            mistakes.append(AnswerMistake(shown, shown, f"表单里没有{quoted(name)}这个字段。"))
    answers: dict[str, JsonValue] = {}
    for field in fields:
        try:
            value = kind_of(field).read(raw.get(field.name), field)
        except WrongValue as problem:
            mistakes.append(AnswerMistake(field.name, field.label, problem.sentence))
            continue
        if value is not None:
            answers[field.name] = value
        elif required and field.required:
            sentence = f"“{field.label}”还没有填写。"
            mistakes.append(AnswerMistake(field.name, field.label, sentence))
    return Checked(answers, mistakes)
