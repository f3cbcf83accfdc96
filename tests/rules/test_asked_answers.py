"""Which kinds and answers are facts."""

from __future__ import annotations

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.asked_answers import ASKED, ASKED_OF_STEPS, all_registers

FORMS = {form.kind: form for form in read_forms(folders_for().forms).forms if form.id == form.kind}


def test_what_is_asked_is_in_the_forms() -> None:
    """A name no form has would never be answered."""
    for kind, names in ASKED.items():
        assert set(names) <= {one.name for one in FORMS[kind].fields}, kind
    for kind, names in ASKED_OF_STEPS.items():
        asked = {one.name for step in FORMS[kind].steps for one in step.fields}
        assert set(names) <= asked, kind


def test_every_kind_but_people() -> None:
    """The core kinds even without their forms, which else say more."""
    known = all_registers([Register(kind="person"), Register(kind="talk", type_by="t")])
    assert set(known) == {"study_session", "talk", "commitment", "rectification"}
    assert known["talk"].type_by == "t"
    assert known["study_session"].type_by == "session_type"
