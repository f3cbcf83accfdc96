"""Drafts are listed the latest first, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.keep_draft import keep_draft
from cleanedu_desktop.acts.list_drafts import list_drafts
from tests.acts.test_keep_draft import ONE, OTHER, TALK


def test_it_is_neither_listed_nor_found_as_a_record(desk: Desk) -> None:
    keep_draft(desk, draft_id=ONE, content=replace(TALK, answers={"content": "甲乙丙丁"}))
    with desk.store.reading() as books:
        assert books.record_ids("talk") == []
        assert books.find("甲乙丙丁") == []


def test_the_latest_comes_first(desk: Desk) -> None:
    keep_draft(desk, draft_id=ONE, content=TALK)
    then = desk.clock()
    desk.clock = lambda: then + timedelta(minutes=5)
    keep_draft(desk, draft_id=OTHER, content=TALK)
    assert [one.id for one in list_drafts(desk)] == [OTHER, ONE]
