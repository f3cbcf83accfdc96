"""What is said about values that are refused."""

from __future__ import annotations

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds.field_kind import refused


def test_a_refusal_names_the_field_and_what_would_fit() -> None:
    """The sentence has the label, what was given and what is expected."""
    field = Field(name="due_on", label="时限", kind="date")
    sentence = refused(field, "这里应填日期", "下周").sentence
    assert sentence == "“时限”填的是“下周”，这里应填日期。"
