"""Works out the typed columns a record keeps beside its answers, from answers and steps."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.records.kinds import class_of
from cleanedu_desktop.records.record import Answers, StepTaken


def kept_columns(form: Form, answers: Answers, steps: Sequence[StepTaken] = ()) -> dict[str, Any]:
    """Return column -> value: the answers first, then each step over them, oldest first.

    A step that leads out of a state empties what the step into that state had kept: reopening
    empties the day of 销号.
    """
    kept = _kept(form.kind, form.fields, answers)
    state = next(iter(form.states), "")
    came_by: dict[str, list[str]] = {}
    for taken in steps:
        step = form.step_named(taken.step)
        if step is None:
            continue
        if step.to_state is not None and step.to_state != state:
            kept |= dict.fromkeys(came_by.pop(state, []))
            state = step.to_state
        news = _kept(form.kind, step.fields, taken.answers)
        kept |= {name: value for name, value in news.items() if value is not None}
        if step.to_state is not None:
            came_by.setdefault(step.to_state, []).extend(
                one.kept_as for one in step.fields if one.kept_as
            )
    return kept


def _kept(kind: str, fields: Sequence[Field], answers: Answers) -> dict[str, Any]:
    days = _date_columns(kind)
    kept: dict[str, Any] = {}
    for one in fields:
        if one.kept_as:
            value = answers.get(one.name)
            kept[one.kept_as] = (
                date.fromisoformat(value) if value and one.kept_as in days else value
            )
    return kept


@cache
def _date_columns(kind: str) -> frozenset[str]:
    """Return the columns of the kind's dataclass that hold a `date`."""
    hints = typing.get_type_hints(class_of(kind))
    return frozenset(name for name, hint in hints.items() if date in (hint, *typing.get_args(hint)))
