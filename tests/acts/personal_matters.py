"""Records about a person for tests: open ones and confidential ones."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.rules.personal_file import FileLine, FileSection


def declare(desk: Desk, person: str, matter: str, **answers: Any) -> str:
    """Record what a person declares and return the id."""
    given = {"declared_on": "2026-03-02", "matter": matter} | answers
    people = [PersonGiven(person, "declarant")]
    return record_entry(desk, kind="declaration", answers=given, people=people).id


def event(desk: Desk, person: str, event_type: str, **answers: Any) -> str:
    """Record an event of a person and return the id."""
    given = {"event_type": event_type, "effective_on": "2026-03-05"} | answers
    people = [PersonGiven(person, "subject")]
    return record_entry(desk, kind="person_event", answers=given, people=people).id


def lines_of(sections: tuple[FileSection, ...], title: str) -> tuple[FileLine, ...]:
    """Return what stands under a heading."""
    (found,) = [one.lines for one in sections if one.title == title]
    return found
