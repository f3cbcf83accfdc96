"""What becomes of answers when a form stops asking for them."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.overlay import Overlay, apply_overlay
from cleanedu_desktop.form_engine.overlay_changes import answered, fields_gone, tell_gone
from tests.form_engine.filled_records import commitment, shipped_forms, study_session, talk

TALK = shipped_forms().form("talk")
OWN = apply_overlay(TALK, Overlay(fields=(Field(name="own_room", label="房间", kind="text"),)))


def test_a_removed_field_is_named_and_nothing_is_lost() -> None:
    """With what becomes of the answers given before."""
    assert fields_gone(OWN, TALK) == ["own_room"]
    (used,) = tell_gone(OWN, TALK, {"own_room": 3})
    assert "“房间”" in used
    assert "有 3 条记录填过" in used
    assert "仍按原来的表单显示和打印" in used
    (unused,) = tell_gone(OWN, TALK, {})
    assert "都没有填过" in unused


def test_a_hidden_field_is_gone_and_one_shown_again_is_not() -> None:
    """Steps' fields too."""
    hidden = apply_overlay(TALK, Overlay(hide=("remark", "improvement_check.method")))
    assert fields_gone(TALK, hidden) == ["remark", "improvement_check.method"]
    assert fields_gone(hidden, TALK) == []
    assert tell_gone(TALK, replace(TALK, title="x"), {}) == []


def test_records_that_say_something_are_counted() -> None:
    """Fields, roles, and those of steps; a box that was left empty says nothing."""
    empty = talk()
    empty.record.answers = {"place": "", "remark": None, "confidentiality": False}
    names = ["place", "remark", "confidentiality", "talker", "make_up_study.hours"]
    names += ["make_up_study.supervisor", "sign.signed_on", "sign.method"]
    used = answered(names, [talk(), empty, study_session(), commitment()])
    assert used == {
        "place": 2,
        "remark": 1,
        "confidentiality": 2,
        "talker": 2,
        "make_up_study.hours": 1,
        "make_up_study.supervisor": 1,
        "sign.signed_on": 1,
    }
