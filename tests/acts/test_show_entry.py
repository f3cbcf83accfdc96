"""Showing an entry whole."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_session, record_talk


def test_the_words_of_its_list_and_fields_are_there(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    shown = show_entry(desk, record_id=session.id)
    assert shown.values["attendee.expected"] == "3"
    assert shown.values["attendee.present"] == "2"
    assert shown.values["starts_at"] == "2026年3月9日 14:00"
    assert shown.values["host"] == "周明远"
    assert shown.step_labels == {
        "make_up_study": "补学", "report_up": "报送纪实表", "follow_up": "登记落实",
    }  # fmt: skip


def test_it_is_found_by_id_number_and_the_beginning_of_an_id(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    for given in (talk.id, f" {talk.number} ", talk.id[:8]):
        assert show_entry(desk, record_id=given).whole.record.id == talk.id


@pytest.mark.parametrize("given", ["", "T2026-9999", "00", "%", "'; DROP TABLE record; --"])
def test_what_is_not_there_is_told(desk: Desk, given: str) -> None:
    with pytest.raises(OfficeProblem, match="没有找到"):
        show_entry(desk, record_id=given)
