"""Deleting a register of the office's own."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.drop_draft import drop_draft
from cleanedu_desktop.acts.drop_register import drop_register
from cleanedu_desktop.acts.keep_draft import DraftContent, keep_draft
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.save_register import save_register
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.form_engine.own_registers import QUESTIONS, VISITS

NEW = replace(VISITS, id="", questions=(*QUESTIONS[:4], QUESTIONS[8]))
GIVEN = {"field_1": "2026-03-05", "field_2": "孙某庚"}


def test_one_without_records_is_gone_with_its_ledger(desk: Desk) -> None:
    """And may be made again; a kind keeps a name of its own only where forms were kept."""
    kind = save_register(desk, register=NEW).kind
    dropped = drop_register(desk, kind=kind)
    assert dropped.title == "来访登记"
    assert dropped.changes.kinds == {kind}
    assert kind not in desk.forms.kinds
    assert not list(desk.folders.overlay.glob("*.toml"))
    assert not desk.forms.mistakes
    assert save_register(desk, register=NEW).kind == kind


def test_one_with_records_stays_withdrawn_ones_too(desk: Desk) -> None:
    kind = save_register(desk, register=NEW).kind
    one = record_entry(desk, kind=kind, answers=GIVEN).id
    with pytest.raises(OfficeProblem, match="没有删除：“来访登记”有1 条记录"):
        drop_register(desk, kind=kind)
    withdraw_entry(desk, record_id=one, reason="登记错了")
    with pytest.raises(OfficeProblem, match="回收站里的 1 条"):
        drop_register(desk, kind=kind)
    assert kind in desk.forms.kinds
    assert (desk.folders.overlay / f"{kind}.toml").exists()


def test_one_with_a_draft_stays_until_that_is_settled(desk: Desk) -> None:
    kind = save_register(desk, register=NEW).kind
    draft = str(uuid4())
    keep_draft(desk, draft_id=draft, content=DraftContent(title="来访", kind=kind, answers=GIVEN))
    with pytest.raises(OfficeProblem, match="1 份没有保存的草稿"):
        drop_register(desk, kind=kind)
    drop_draft(desk, draft_id=draft)
    drop_register(desk, kind=kind)
    assert kind not in desk.forms.kinds


def test_a_shipped_one_is_not_deleted(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="随程序提供的"):
        drop_register(desk, kind="talk")


def test_one_that_another_form_rests_on_stays(desk: Desk) -> None:
    """A second register of the office's, written in its file, is tied to the first."""
    kind = save_register(desk, register=NEW).kind
    other = save_register(desk, register=replace(NEW, title="接访", code="JFQ")).kind
    file = desk.folders.overlay / f"{other}.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f'links = ["{kind}"]\n{text}', encoding="utf-8")
    with pytest.raises(OfficeProblem, match="没有“own_lfdj”这一类记录"):
        drop_register(desk, kind=kind)
    assert (desk.folders.overlay / f"{kind}.toml").exists()
