"""Tells what a change of a form means for the records that were made with the form before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.overlay import named_in
from cleanedu_desktop.records.record import WholeRecord


def fields_gone(before: Form, after: Form) -> list[str]:
    """Return the names (``step.field``) asked by `before` that `after` no longer asks."""
    now = {name for name, one in named_in(after).items() if not getattr(one, "hidden", False)}
    return [
        name
        for name, one in named_in(before).items()
        if name not in now and not getattr(one, "hidden", False)
    ]


def answered(names: Sequence[str], wholes: Iterable[WholeRecord]) -> Counter[str]:
    """Return in how many of `wholes` each of these fields, roles and steps says something."""
    return Counter(name for whole in wholes for name in names if _says(whole, name))


def tell_gone(before: Form, after: Form, used: Mapping[str, int]) -> list[str]:
    """Return a sentence for each field that is gone; `used` is how many records answered it."""
    known = named_in(before)
    told = []
    for name in fields_gone(before, after):
        label = known[name].label
        what = (
            f"以前有 {used[name]} 条记录填过，内容仍在记录里，这些记录仍按原来的表单显示和打印"
            if used.get(name)
            else "以前的记录都没有填过它"
        )
        told.append(f"“{label}”以后不再询问、不再打印；{what}。")
    return told


def _says(whole: WholeRecord, name: str) -> bool:
    step, _, part = name.rpartition(".")
    if not step:
        return _given(whole.record.answers.get(name)) or bool(whole.in_role(name))
    return any(
        _given(taken.answers.get(part)) or whole.in_role(part, step_id=taken.id)
        for taken in whole.taken(step)
    )


def _given(answer: object) -> bool:
    return answer is not None and answer not in ("", [])
