"""The proposal of a year says of each record whether it can be filed and what it lacks."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.propose_filing import (
    NO_PERIOD,
    UNFINISHED,
    UNSIGNED,
    propose_filing,
)
from tests.acts.filing.filed_office import ready_to_file
from tests.acts.office import Staff, record_item, record_session, record_talk


def test_each_record_says_what_it_lacks(desk: Desk, staff: Staff) -> None:
    talk, item = record_talk(desk, staff).id, record_item(desk, staff).id
    lines = {one.record.id: one for one in propose_filing(desk, year=2026).lines}
    assert lines[talk].lacks == (UNSIGNED, NO_PERIOD)
    assert UNFINISHED in lines[item].lacks
    assert set(lines) == {talk, item}  # people are for use, not for the file
    ready_to_file(desk)
    lines = {one.record.id: one for one in propose_filing(desk, year=2026).lines}
    assert (lines[talk].lacks, lines[talk].how.keep, lines[talk].pages) == ((UNSIGNED,), "30年", 1)


def test_records_come_by_kind_and_day_of_the_year_alone(desk: Desk, staff: Staff) -> None:
    later = record_talk(desk, staff, starts_at="2026-03-09T09:00").id
    earlier = record_talk(desk, staff, starts_at="2026-02-02T09:00", content="谈了二月的事。").id
    session = record_session(desk, staff).id
    old = record_talk(desk, staff, starts_at="2025-12-30T09:00", content="谈了去年的事。").id
    found = [one.record.id for one in propose_filing(desk, year=2026).lines]
    assert found == [session, earlier, later]
    assert [one.record.id for one in propose_filing(desk, year=2025).lines] == [old]
