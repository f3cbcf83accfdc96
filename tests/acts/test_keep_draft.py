"""A draft is kept, replaced, listed and dropped, and is no record."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.keep_draft import DraftContent, keep_draft
from cleanedu_desktop.acts.list_drafts import list_drafts
from tests.acts.office import Staff

ONE = "0190b5a0-0000-7000-8000-000000000001"
OTHER = "0190b5a0-0000-7000-8000-000000000002"
TALK = DraftContent(
    title="新建 · 廉政谈话记录", kind="talk", answers={"talk_type": "提醒谈话"}, late_reason="外出"
)


def test_what_was_typed_comes_back_as_it_was(desk: Desk, staff: Staff) -> None:
    content = replace(TALK, people=(PersonGiven(staff.head, "talker"),), record_id=staff.clerk)
    kept = keep_draft(desk, draft_id=ONE, content=content)
    (found,) = list_drafts(desk)
    assert (found.id, found.content, found.saved_at) == (ONE, content, kept.at)


def test_later_typing_replaces_earlier_and_others_stay(desk: Desk) -> None:
    keep_draft(desk, draft_id=ONE, content=TALK)
    keep_draft(desk, draft_id=OTHER, content=TALK)
    more = replace(TALK, answers={"content": "谈了三点"})
    keep_draft(desk, draft_id=ONE, content=more)
    assert {one.id: one.content for one in list_drafts(desk)} == {ONE: more, OTHER: TALK}
