"""The form version a record was made with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import OwnForms, keep_form, own_form
from cleanedu_desktop.acts.save_overlay import save_overlay
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.freeze_form import form_from_json, form_to_json, with_version
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_session


def test_present_and_kept_versions_are_found(desk: Desk, staff: Staff) -> None:
    now = desk.forms.main_form("person")
    other = with_version(replace(now, title="人员卡"))
    with desk.store.writing("record_entry") as books:
        keep_form(books, other, desk.forms)
        keep_form(books, other, desk.forms)
    record = show_entry(desk, record_id=staff.head).whole.record
    with desk.store.reading() as books:
        assert own_form(desk, books, record) == now
        record.form_version = other.version
        forms = OwnForms(desk.forms, books)
        assert forms.of(record).title == "人员卡"
        assert forms.of(record) is forms.of(record)


def test_a_version_that_was_never_kept_is_told(desk: Desk, staff: Staff) -> None:
    record = show_entry(desk, record_id=staff.head).whole.record
    record.form_version = "0" * 12
    with desk.store.reading() as books, pytest.raises(OfficeProblem, match="R2026-0001"):
        own_form(desk, books, record)


def test_a_main_form_is_kept_with_the_others_of_its_kind(desk: Desk, staff: Staff) -> None:
    """But for ledgers, which are always as they are now."""
    record_session(desk, staff)
    named = desk.forms.main_form("study_session").others
    assert "sign_in" in named
    save_overlay(desk, form_id="sign_in", overlay=Overlay(title="签到册"))
    record_session(desk, staff, topic="学习条例", starts_at="2026-03-10T14:00", ends_at=None)
    with desk.store.reading() as books:
        kept = set(books.form_versions())
        assert named.items() <= kept
        assert desk.forms.main_form("study_session").others.items() <= kept
        titles = {form_from_json(books.form_version(*one)).title for one in kept}
    assert {"签到表", "签到册"} <= titles
    assert "rectification_ledger" not in desk.forms.main_form("rectification").others


def test_other_forms_are_those_the_main_form_names(desk: Desk, staff: Staff) -> None:
    """The present one, where older programs named none; a replaced base PDF cannot come back."""
    sign_in, main = desk.forms.form("sign_in"), desk.forms.main_form("study_session")
    record = show_entry(desk, record_id=record_session(desk, staff).id).whole.record
    save_overlay(desk, form_id="sign_in", overlay=Overlay(title="签到册"))
    now = desk.forms.form("sign_in")
    with desk.store.reading() as books:
        forms = OwnForms(desk.forms, books)
        own = forms.of(record)
        assert own.version == main.version
        assert form_to_json(forms.beside(own, now)) == form_to_json(sign_in)
        assert forms.beside(own, desk.forms.main_form("study_session")) is own
        assert forms.beside(replace(own, others={}), now) is now
        with pytest.raises(OfficeProblem, match="《签到册》当时的版本不在台账里"):
            forms.beside(replace(own, others={"sign_in": "0" * 12}), now)


def test_a_sheet_on_a_base_pdf_is_as_it_was_while_the_base_is_there(
    desk: Desk, staff: Staff
) -> None:
    main = desk.forms.main_form("person")
    then = with_version(
        Form(id="card", title="卡", kind="person", layout="placed", base_digest="a" * 64)
    )
    main = with_version(replace(main, others={"card": then.version}))
    with desk.store.writing("record_entry") as books:
        books.keep_form(then.id, then.version, form_to_json(then))
    same = replace(then, title="新卡", base_file="here.pdf")
    other = replace(same, base_digest="b" * 64)
    with desk.store.reading() as books:
        forms = OwnForms(desk.forms, books)
        assert forms.beside(main, same) == replace(then, base_file="here.pdf")
        assert forms.beside(main, same).base_file == "here.pdf"
        assert forms.beside(main, other) is other
