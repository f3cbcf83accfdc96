"""Someone's study by year."""

from __future__ import annotations

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.study_by_year import study_by_year
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry
from tests.acts.office import Staff, record_session


def test_attended_made_up_missed_and_alone(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff, ("present", None))
    away = record_session(desk, staff, topic="学习条例")
    record_session(desk, staff, ("absent", "不明"), topic="学习纪要")
    advance_entry(
        desk,
        record_id=away.id,
        step="make_up_study",
        answers={"studied_on": "2026-03-10", "method": "自学", "hours": 1},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    record_entry(
        desk,
        kind="self_study",
        answers={"studied_on": "2025-12-30", "method": "读书", "material": "准则", "hours": 4},
        people=[PersonGiven(staff.driver, "learner")],
        late_reason="忘记登记",
    )
    before, now = study_by_year(desk, staff.driver)
    assert (before.year, before.self_study, before.attended) == (2025, 4, 0)
    assert (now.attended, now.made_up, now.missed, now.hours) == (1, 1, 1, 2.5)
    assert study_by_year(desk, "nobody") == ()
