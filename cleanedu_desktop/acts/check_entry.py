"""Looks an entry over while it is being typed; keeps nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import draft_entry
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.own_form import own_form
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.form_engine.check_answers import AnswerMistake
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.late_entry import is_transcribed
from cleanedu_desktop.rules.finding import Finding


@dataclass(frozen=True)
class EntryChecked:
    """What is wrong (mistakes, blocking findings) and what is worth a look (other findings)."""

    mistakes: list[AnswerMistake] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    transcribed: bool = False
    """It is taken over from paper (转录): asked is where the original lies, not why late."""


def check_entry(
    desk: Desk,
    *,
    kind: str,
    answers: Mapping[str, Any],
    people: Sequence[PersonGiven] | None = (),
    record_id: str | None = None,
    late_reason: str | None = None,
) -> EntryChecked:
    """Check as `record_entry` would, or as `correct_entry` with every answer when `record_id`."""
    with desk.store.reading() as books:
        before = find_record(books, record_id) if record_id else None
        form = own_form(desk, books, before.record) if before else desk.forms.main_form(kind)
        draft = draft_entry(
            desk,
            books,
            form=form,
            answers=answers,
            people=people,
            before=before,
            late_reason=late_reason,
        )
    transcribed = is_transcribed(draft.whole.record.late_reason)
    return EntryChecked(draft.mistakes, draft.findings, transcribed)
