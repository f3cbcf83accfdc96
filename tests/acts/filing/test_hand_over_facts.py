"""What is handed over is counted over the store, and nothing secret is in it."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.filing.hand_over_facts import NO_YEAR, gather
from tests.acts.office import Staff, record_item, record_talk


def test_counts_by_kind_and_year_and_what_is_open(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    record_talk(desk, staff, starts_at="2025-12-30T09:00", content="谈了去年的事。")
    record_item(desk, staff)
    facts = gather(desk)
    assert facts.counts["廉政谈话记录表"] == {2025: 1, 2026: 1}
    assert facts.counts["人员登记表"] == {NO_YEAR: 3} and facts.records == 6
    assert {one.number for one in facts.unsigned} == {"T2026-0001", "T2025-0001"}
    assert not facts.keys.has_password and facts.keys.users == (("文书", "文书"),)
    assert [one.made_at for one in facts.backups] == [None]
