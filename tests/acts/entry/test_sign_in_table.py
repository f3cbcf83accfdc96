"""The columns and rows of a sign-in sheet."""

from __future__ import annotations

from cleanedu_desktop.acts.entry.sign_in_table import (
    SIGN_IN,
    SignInPerson,
    attendance_role,
    sign_in_rows,
)
from tests.form_engine.filled_records import shipped_forms


def test_rows_have_a_cell_for_each_column() -> None:
    people = [SignInPerson("周明远", "R2026-0001", presence="到会"), SignInPerson("李䶮", "")]
    rows = sign_in_rows(people, "X2026-0001")
    assert [len(row) for row in rows] == [len(SIGN_IN.columns)] * 2
    assert rows[0][:2] == (1, "周明远")
    assert rows[1][4] is None
    assert attendance_role(shipped_forms().main_form("study_session")).role == "attendee"
