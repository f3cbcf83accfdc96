"""The form version a record was made with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import OwnForms, keep_form, own_form
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.form_engine.freeze_form import with_version
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff


def test_present_and_kept_versions_are_found(desk: Desk, staff: Staff) -> None:
    now = desk.forms.main_form("person")
    other = with_version(replace(now, title="人员卡"))
    with desk.store.writing() as books:
        keep_form(books, other)
        keep_form(books, other)
    record = show_entry(desk, record_id=staff.head).whole.record
    with desk.store.reading() as books:
        assert own_form(desk, books, record) == now
        record.form_version = other.version
        forms = OwnForms(desk, books)
        assert forms.of(record).title == "人员卡"
        assert forms.of(record) is forms.of(record)


def test_a_version_that_was_never_kept_is_told(desk: Desk, staff: Staff) -> None:
    record = show_entry(desk, record_id=staff.head).whole.record
    record.form_version = "0" * 12
    with desk.store.reading() as books, pytest.raises(OfficeProblem, match="R2026-0001"):
        own_form(desk, books, record)
