"""What becomes of answers when a form stops asking for them."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.overlay import Overlay, apply_overlay
from cleanedu_desktop.form_engine.overlay_changes import answered_fields, fields_gone, tell_gone
from tests.form_engine.filled_records import shipped_forms

TALK = shipped_forms().form("talk")
OWN = apply_overlay(TALK, Overlay(fields=(Field(name="own_room", label="房间", kind="text"),)))


def test_a_removed_field_is_named_and_nothing_is_lost() -> None:
    """With what becomes of the answers given before."""
    assert fields_gone(OWN, TALK) == ["own_room"]
    (used,) = tell_gone(OWN, TALK, answered={"own_room"})
    assert "“房间”" in used
    assert "旧记录仍按原来的表单显示和打印" in used
    (unused,) = tell_gone(OWN, TALK)
    assert "没有填过" in unused


def test_a_hidden_field_is_gone_and_one_shown_again_is_not() -> None:
    """Steps' fields too."""
    hidden = apply_overlay(TALK, Overlay(hide=("remark", "improvement_check.method")))
    assert fields_gone(TALK, hidden) == ["remark", "improvement_check.method"]
    assert fields_gone(hidden, TALK) == []
    assert tell_gone(TALK, replace(TALK, title="x")) == []


def test_every_version_may_have_been_answered() -> None:
    """The names of all of them."""
    assert {"own_room", "remark"} <= answered_fields([TALK, OWN])
