"""A draft that is dropped is gone, however often."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.drop_draft import drop_draft
from cleanedu_desktop.acts.keep_draft import keep_draft
from cleanedu_desktop.acts.list_drafts import list_drafts
from tests.acts.test_keep_draft import ONE, TALK


def test_dropped_once_or_twice_it_is_gone(desk: Desk) -> None:
    keep_draft(desk, draft_id=ONE, content=TALK)
    drop_draft(desk, draft_id=ONE)
    drop_draft(desk, draft_id=ONE)
    assert list_drafts(desk) == []
