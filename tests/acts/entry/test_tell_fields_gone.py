"""Fields that a changed form no longer asks."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.tell_fields_gone import tell_fields_gone
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.overlay import Overlay, apply_overlay
from tests.acts.office import Staff, record_talk


def test_each_is_told_with_the_records_that_answered_it(desk: Desk, staff: Staff) -> None:
    """A field nobody answered is told as such."""
    record_talk(desk, staff)
    after = apply_overlay(desk.forms.form("talk"), Overlay(hide=("place", "remark")))
    place, remark = tell_fields_gone(desk, desk.forms, after)
    assert "“谈话地点”" in place
    assert "有 1 条记录填过" in place
    assert "都没有填过" in remark
    assert tell_fields_gone(desk, desk.forms, desk.forms.form("talk")) == ()


def test_a_form_that_could_not_be_used_before_asked_nothing(desk: Desk) -> None:
    before = FormCatalogue((), (), {"talk": ()})
    assert tell_fields_gone(desk, before, desk.forms.form("talk")) == ()
