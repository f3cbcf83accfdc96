"""Where references are looked up."""

from __future__ import annotations

from cleanedu_desktop.form_engine.scope import Scope
from tests.form_engine.filled_records import shipped_forms


def test_references_are_those_of_the_form_shown() -> None:
    """A row of people exists on the sign-in sheet only."""
    forms = shipped_forms()
    main = forms.form("study_session")
    assert Scope(main=main).find("person.name") is None
    assert Scope(main=main, form=forms.form("sign_in")).find("person.name") is not None
