"""A reminder of a time node for tests."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry

REMINDER = {
    "nodes": ["清明节"],
    "node_on": "2026-04-05",
    "drafted_on": "2026-03-10",
    "content": "本单位的话。",
}


def add_reminder(desk: Desk, *recipients: str, **answers: Any) -> str:
    """Record a reminder to these people and return its id."""
    people = [PersonGiven(one, "recipient") for one in recipients]
    return record_entry(desk, kind="node_reminder", answers=REMINDER | answers, people=people).id
