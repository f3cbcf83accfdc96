"""Reading an office's changes of a form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import keep_form
from cleanedu_desktop.acts.read_overlay import read_overlay
from cleanedu_desktop.acts.save_overlay import save_overlay
from cleanedu_desktop.form_engine.freeze_form import with_version
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.toml_files.read_toml_file import LARGEST
from tests.acts.office import Staff, record_session
from tests.acts.overlays import WITH_OWN_FIELD


def test_nothing_is_changed_at_first(desk: Desk) -> None:
    for form in desk.forms.forms:
        shown = read_overlay(desk, form_id=form.id)
        assert (shown.overlay, shown.mistakes) == (Overlay(), ())
        assert shown.path == desk.folders.overlay / f"{form.id}.toml"


def test_changes_come_beside_the_form_as_shipped(desk: Desk) -> None:
    shipped = desk.forms.form("talk")
    save_overlay(desk, form_id="talk", overlay=WITH_OWN_FIELD)
    shown = read_overlay(desk, form_id="talk")
    assert shown.overlay == WITH_OWN_FIELD
    assert shown.shipped == shipped


def test_mistakes_of_a_file_written_by_hand_are_all_shown(desk: Desk) -> None:
    desk.folders.overlay.mkdir()
    wrong = 'title = "谈话"\nhide = ["starts_at", "poem"]\n'
    (desk.folders.overlay / "talk.toml").write_text(wrong, encoding="utf-8")
    shown = read_overlay(desk, form_id="talk")
    assert shown.overlay.title == "谈话"
    assert [one.line for one in shown.mistakes] == [2, 2]


def test_an_unknown_form_is_told(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="没有“poem”"):
        read_overlay(desk, form_id="poem")


def test_whether_records_were_made_before_other_forms_were_kept(desk: Desk, staff: Staff) -> None:
    """Older programs kept the main form alone."""
    assert not read_overlay(desk, form_id="sign_in").some_not_kept
    record_session(desk, staff)
    assert not read_overlay(desk, form_id="sign_in").some_not_kept
    main = with_version(replace(desk.forms.main_form("study_session"), others={}))
    with desk.store.writing("record_entry") as books:
        keep_form(books, main, desk.forms)
    assert read_overlay(desk, form_id="sign_in").some_not_kept
    assert not read_overlay(desk, form_id="study_session").some_not_kept
    assert not read_overlay(desk, form_id="family_pledge").some_not_kept


def test_a_file_larger_than_any_overlay_is_not_read(desk: Desk) -> None:
    desk.folders.overlay.mkdir()
    file = desk.folders.overlay / "talk.toml"
    file.write_bytes(b"#" * LARGEST)
    assert read_overlay(desk, form_id="talk").overlay == Overlay()
    file.write_bytes(b"#" * (LARGEST + 1))
    with pytest.raises(OfficeProblem, match="过大"):
        read_overlay(desk, form_id="talk")
