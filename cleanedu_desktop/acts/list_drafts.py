"""Lists what was typed and never saved, the latest first."""

from __future__ import annotations

from datetime import datetime

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.keep_draft import DraftContent
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class DraftListed:
    """A draft that can be gone on with."""

    id: str
    saved_at: datetime
    content: DraftContent


def list_drafts(desk: Desk) -> list[DraftListed]:
    """Return the drafts, the latest first; an inspector gets none, they are no records yet."""
    if desk.inspection is not None:
        return []
    with desk.store.reading() as books:
        found = books.drafts()
    return [
        DraftListed(
            one.id,
            one.saved_at,
            DraftContent(
                title=one.content["title"],
                kind=one.kind,
                answers=one.content["answers"],
                people=tuple(PersonGiven(*person) for person in one.content["people"]),
                links=tuple(LinkGiven(*link) for link in one.content.get("links", ())),
                late_reason=one.content["late_reason"],
                record_id=one.record_id,
                step=one.step,
                record_ids=tuple(one.content["record_ids"]),
                many=one.content["many"],
            ),
        )
        for one in found
    ]
