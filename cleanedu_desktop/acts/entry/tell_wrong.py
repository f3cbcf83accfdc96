"""Says everything that is wrong with an entry in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.form_engine.check_answers import AnswerMistake
from cleanedu_desktop.form_engine.definition import Form, Step
from cleanedu_desktop.rules.finding import Finding

MOST = 20
"""Mistakes told in one sentence; no form asks for as many."""


def tell_wrong(
    asked: Form | Step, mistakes: Sequence[AnswerMistake], findings: Sequence[Finding]
) -> str:
    """Return mistakes and blocking findings with their labels, at most `MOST`, joined by ；."""
    labels = {one.name: one.label for one in asked.fields}
    labels |= {one.role: one.label for one in asked.people}
    said = [(one.label, one.sentence) for one in mistakes]
    said += [(labels.get(one.where, ""), one.sentence) for one in findings if one.blocks]
    told = [
        sentence if not label or label in sentence else f"{label}：{sentence}"
        for label, sentence in said
    ]
    parts = list(dict.fromkeys(text.rstrip("。") for text in told))
    more = [f"另有 {len(parts) - MOST} 处"] if len(parts) > MOST else []
    return "；".join([*parts[:MOST], *more])
