"""Finding parts of a form."""

from __future__ import annotations

from tests.form_engine.filled_records import shipped_forms

FORM = shipped_forms().form("rectification")


def test_parts_by_name() -> None:
    """Fields and roles by name, steps also by label or with hyphens."""
    field, role = FORM.field_named("due_on"), FORM.role_named("responsible_leader")
    assert field is not None
    assert field.label == "整改时限"
    assert role is not None
    assert role.label == "责任领导"
    assert FORM.field_named("nothing") is None
    assert FORM.role_named("due_on") is None
    assert FORM.step_named("销号") == FORM.step_named("close")
    assert FORM.step_named("nothing") is None


def test_steps_may_be_written_with_hyphens() -> None:
    """As the command line has them."""
    form = shipped_forms().form("study_session")
    step = form.step_named("make-up-study")
    assert step is not None
    assert step.name == "make_up_study"
