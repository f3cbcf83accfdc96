"""Checks given answers against the fields of a form or a step: all mistakes at once."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import JsonValue, WrongValue, kind_of
from cleanedu_desktop.form_engine.variants import NONE_CHOSEN, Variants, fits, not_for
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.quick_dataclass import dataclass


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


def check_answers(
    fields: Sequence[Field], raw: object, *, required: bool = True, variants_by: str = ""
) -> Checked:
    """Read `raw` (field name -> given value) by the kinds of `fields`.

    `required=False` asks for no answer that is missing (drafts, answers given one by one).
    `variants_by` names the choice field that decides which fields are asked; an answer to one
    that is not is a mistake.
    """
    if not isinstance(raw, dict):
        return Checked({}, [AnswerMistake("", "", "答案应按字段名逐项给出。")])
    mistakes = _unknown(fields, raw)
    answers: dict[str, JsonValue] = {}
    chooser = next((one for one in fields if one.name == variants_by), None)
    variants = _chosen(chooser, raw)
    for field in fields:
        if not fits(field.only_for, variants):
            mistakes += _not_asked(field, chooser, variants, raw)
            continue
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


def _unknown(fields: Sequence[Field], raw: dict[object, object]) -> list[AnswerMistake]:
    names = {field.name for field in fields}
    mistakes = []
    for name in raw:
        if name not in names:
            shown = name[:20] if isinstance(name, str) and name.isprintable() else "?"
            mistakes.append(AnswerMistake(shown, shown, f"表单里没有{quoted(name)}这个字段。"))
    return mistakes


def _chosen(chooser: Field | None, raw: dict[object, object]) -> Variants:
    if chooser is None:
        return NONE_CHOSEN
    try:
        value = kind_of(chooser).read(raw.get(chooser.name), chooser)
    except WrongValue:
        return NONE_CHOSEN
    return frozenset([value]) if isinstance(value, str) else NONE_CHOSEN


def _not_asked(
    field: Field, chooser: Field | None, variants: Variants, raw: dict[object, object]
) -> list[AnswerMistake]:
    """Return the mistake of an answer to a field that is not for this variant, if there is one."""
    try:
        given = kind_of(field).read(raw.get(field.name), field) is not None
    except WrongValue:
        given = True
    if not given or chooser is None:
        return []
    sentence = not_for(field.label, field.only_for, chooser.label, variants)
    return [AnswerMistake(field.name, field.label, sentence)]
