"""What a tie means."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.rules.ties import COUNTS_FOR, RELATED, WORDS, word_of

FORMS = Path(__file__).resolve().parents[2] / "forms"


def test_what_is_held_counts_for_the_plan_and_passes_documents_on() -> None:
    assert word_of("plan_item") == word_of("campaign") == COUNTS_FOR
    assert word_of("incoming_document") == "传达学习"
    assert word_of("rectification") == RELATED
    assert {word_of(one) for one in ("plan_item", "incoming_document", "talk")} == WORDS


def test_shipped_forms_tie_sessions_and_talks_to_the_plan() -> None:
    forms = read_forms(FORMS)
    for kind in ("study_session", "talk"):
        assert {"plan_item", "campaign"} <= set(forms.main_form(kind).links)
    assert "incoming_document" in forms.main_form("study_session").links
