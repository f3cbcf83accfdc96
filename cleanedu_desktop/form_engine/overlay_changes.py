"""Tells what a change of a form means for the records that were made with the form before it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.overlay import named_in


def fields_gone(before: Form, after: Form) -> list[str]:
    """Return the names (``step.field``) asked by `before` that `after` no longer asks."""
    now = {name for name, one in named_in(after).items() if not getattr(one, "hidden", False)}
    return [
        name
        for name, one in named_in(before).items()
        if name not in now and not getattr(one, "hidden", False)
    ]


def tell_gone(before: Form, after: Form, answered: Collection[str] = ()) -> list[str]:
    """Return a sentence for each field that is gone; `answered` are names that records use."""
    known = named_in(before)
    told = []
    for name in fields_gone(before, after):
        label = known[name].label
        used = (
            "以前填的内容仍在记录里，旧记录仍按原来的表单显示和打印"
            if name in answered
            else "以前的记录没有填过它"
        )
        told.append(f"“{label}”以后不再询问、不再打印；{used}。")
    return told


def answered_fields(forms: Iterable[Form]) -> set[str]:
    """Return every name that the kept versions of a form ever asked: records may use them."""
    return {name for form in forms for name in named_in(form)}
