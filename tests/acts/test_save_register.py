"""Keeping a register of the office's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.register_file import WrongRegister
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.save_register import save_register
from cleanedu_desktop.form_engine.own_register import form_of, same_form
from cleanedu_desktop.problems import OfficeProblem
from tests.form_engine.own_registers import QUESTIONS, VISITS

NEW = replace(VISITS, id="", questions=(*QUESTIONS[:4], QUESTIONS[8]))


def test_a_new_register_is_a_kind_at_once(desk: Desk) -> None:
    saved = save_register(desk, register=NEW)
    assert saved.kind == "own_lfdj" and saved.told == ()
    assert saved.changes.kinds == {"own_lfdj"}
    assert same_form(desk.forms.form("own_lfdj"), form_of(replace(NEW, id="own_lfdj")))
    assert desk.forms.form("own_lfdj_ledger").layout == "ledger"
    assert not desk.forms.mistakes


def test_a_register_with_mistakes_is_refused_and_writes_nothing(desk: Desk) -> None:
    with pytest.raises(WrongRegister) as caught:
        save_register(desk, register=replace(NEW, title="", code="JC"))
    assert [one.place for one in caught.value.mistakes] == ["title", "code"]
    assert not list(desk.folders.overlay.glob("*.toml"))
    assert "own_lfdj" not in desk.forms.kinds


def test_a_question_that_is_gone_is_told_with_the_records_that_answered_it(desk: Desk) -> None:
    kind = save_register(desk, register=NEW).kind
    answers = {"field_1": "2026-03-05", "field_2": "孙某庚", "field_4": "咨询"}
    record_entry(desk, kind=kind, answers=answers)
    fewer = replace(NEW, id=kind, questions=(*QUESTIONS[:3], QUESTIONS[8]))
    (told,) = save_register(desk, register=fewer).told
    assert "“事由”以后不再询问" in told and "1 条记录填过" in told
    assert not desk.forms.mistakes


def test_the_code_of_a_register_with_records_stays(desk: Desk) -> None:
    kind = save_register(desk, register=NEW).kind
    other = replace(NEW, id=kind, code="LFX")
    save_register(desk, register=other)
    record_entry(desk, kind=kind, answers={"field_1": "2026-03-05", "field_2": "孙某庚"})
    with pytest.raises(OfficeProblem, match="请改回 LFX"):
        save_register(desk, register=replace(NEW, id=kind))
    assert desk.forms.form(kind).code == "LFX"
