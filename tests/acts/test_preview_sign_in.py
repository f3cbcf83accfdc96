"""Previews of sign-in sheets."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_sign_in import export_sign_in
from cleanedu_desktop.acts.preview_sign_in import preview_sign_in
from cleanedu_desktop.acts.show_entry import show_entry
from tests.acts.office import Staff, record_session


def test_a_sheet_as_it_went_out_changes_nothing(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    session = record_session(desk, staff)
    file = export_sign_in(desk, record_id=session.id, target=tmp_path / "a.xlsx").path
    plan = preview_sign_in(desk, record_id=session.id, file=file)
    assert (plan.changed, plan.errors, plan.number) == (0, [], session.number)
    assert show_entry(desk, record_id=session.id).whole.record.version == 1
