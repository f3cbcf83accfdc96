"""A line a new year's plan may get, as it is shown before anything is written."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Any

from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True, kw_only=True)
class PlanLine:
    """A record that would be made."""

    key: str
    """Names it to `make_plan`."""
    kind: str
    group: str
    """What it stands under: a kind, or the words of a rule."""
    note: str
    """Of the group: where it is from; a rule's citation."""
    source: str
    """Number of the record, or id of the rule, it is from."""
    title: str
    due_on: date | None
    answers: dict[str, Any]
    people: tuple[PersonGiven, ...] = ()
    links: tuple[LinkGiven, ...] = ()
    left_out: str = ""
    """Why it is not made: it is there already, or its time is over; empty: it can be."""
    warnings: tuple[str, ...] = field(default=())
    """What is not taken over."""
