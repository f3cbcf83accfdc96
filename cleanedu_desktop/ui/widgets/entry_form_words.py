"""Words the editor's paper only shows: who is away, and what a place that is not filled in is."""

from __future__ import annotations

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.ui.models.attendance import Attendee
from cleanedu_desktop.ui.widgets.form_rows import Asked


def absence_words(lines: list[Attendee]) -> str:
    """Return everyone who is away, each with the reason."""
    words = {"on_leave": "请假", "absent": "缺席"}
    return "、".join(
        f"{line.name}（{words[line.presence]}{'：' + line.reason if line.reason else ''}）"
        for line in lines
        if line.presence in words
    )


def derived_label(ref: str, asked: Asked) -> str:
    """Return the label of a reference on `asked`; the reference itself where it has none."""
    found = find_reference(ref, asked) if isinstance(asked, Form) else None
    return found.label if found is not None else ref
