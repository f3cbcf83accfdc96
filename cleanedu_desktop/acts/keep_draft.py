"""Keeps what is typed in an editor in the store's own safety, until it is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class DraftKept:
    """A draft that is on the disk."""

    at: datetime
    """UTC, aware."""


@dataclass(frozen=True, kw_only=True)
class DraftContent:
    """What an editor holds."""

    title: str
    kind: str
    answers: Mapping[str, Any]
    people: Sequence[PersonGiven] = ()
    links: Sequence[LinkGiven] = ()
    late_reason: str = ""
    record_id: str | None = None
    step: str | None = None
    record_ids: Sequence[str] = ()
    """Records a step is taken on together."""
    many: bool = False
    """One record for each of the people."""


def keep_draft(desk: Desk, *, draft_id: str, content: DraftContent) -> DraftKept:
    """Keep `content` under `draft_id` (UUID text), instead of what was kept there before.

    Raises:
        OfficeProblem: the disk is full or gone; what was kept before is as it was.
    """
    from cleanedu_desktop.records.draft import Draft

    at = desk.clock()
    people = [[one.person, one.role, one.presence, one.reason] for one in content.people]
    draft = Draft(
        id=draft_id,
        kind=content.kind,
        record_id=content.record_id,
        step=content.step,
        content={
            "title": content.title,
            "answers": dict(content.answers),
            "people": people,
            "links": [[one.to, one.link_as] for one in content.links],
            "late_reason": content.late_reason,
            "record_ids": list(content.record_ids),
            "many": content.many,
        },
        saved_at=at,
    )
    with desk.store.writing("keep_draft") as books:
        books.keep_draft(draft)
    return DraftKept(at)
