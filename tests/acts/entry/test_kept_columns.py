"""The typed columns kept beside the answers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from cleanedu_desktop.acts.entry.kept_columns import kept_columns
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.records.record import StepTaken


def taken(step: str, position: int, **answers: Any) -> StepTaken:
    """Return a step taken."""
    now = datetime(2026, 3, 10, tzinfo=UTC)
    return StepTaken(
        id=f"s{position}",
        record_id="r",
        step=step,
        position=position,
        taken_on=date(2026, 3, 10),
        answers=answers,
        entered_at=now,
    )


def test_answers_are_kept_in_their_type(folders: Folders) -> None:
    forms = open_forms(folders)
    answers = {"source": "自查", "due_on": "2026-06-30", "problem": "登记不全"}
    kept = kept_columns(forms.main_form("rectification"), answers)
    assert kept == {"source": "自查", "due_on": date(2026, 6, 30)}
    session = {"session_type": "党课", "starts_at": "2026-03-09T09:00"}
    kept = kept_columns(forms.main_form("study_session"), session)
    assert kept["starts_at"] == "2026-03-09T09:00"
    assert kept["ends_at"] is None


def test_a_step_back_empties_what_the_step_there_kept(folders: Folders) -> None:
    form = open_forms(folders).main_form("rectification")
    answers = {"source": "自查", "due_on": "2026-06-30"}
    steps = [
        taken("close", 0, closed_on="2026-03-01"),
        taken("reopen", 1, reopened_on="2026-03-02"),
        taken("acceptance", 2, accepted_on="2026-03-03"),
        taken("close", 3, closed_on="2026-03-04"),
    ]
    days = [kept_columns(form, answers, steps[:count]).get("closed_on") for count in range(5)]
    assert days == [None, date(2026, 3, 1), None, None, date(2026, 3, 4)]
    assert kept_columns(form, answers, steps)["due_on"] == date(2026, 6, 30)


def test_steps_the_form_does_not_know_are_passed_over(folders: Folders) -> None:
    form = open_forms(folders).main_form("talk")
    answers = {"talk_type": "提醒谈话", "starts_at": "2026-03-09T09:00"}
    assert kept_columns(form, answers, [taken("fly", 0)]) == answers
