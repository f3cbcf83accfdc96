"""Filing gives numbers in one transaction, in the order of the standard, and never one twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.file_items import ItemGiven, file_items
from cleanedu_desktop.acts.propose_filing import propose_filing
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.filing.filed_office import ready_to_file
from tests.acts.office import Staff, record_item, record_session, record_talk


def test_all_that_is_ready_is_filed_in_order(desk: Desk, staff: Staff) -> None:
    ready_to_file(desk)
    record_talk(desk, staff)
    record_talk(desk, staff, starts_at="2026-02-02T09:00", content="谈了二月的事。")
    record_session(desk, staff)
    record_item(desk, staff)
    done = file_items(desk, year=2026, unsigned_too=True)
    assert [(one.number, one.dated, one.pages) for one in done.items] == [
        ("Z109-WS·2026-Y-DZB-0001", "20260309", 3),
        ("Z109-WS·2026-D30-DZB-0001", "20260202", 1),
        ("Z109-WS·2026-D30-DZB-0002", "20260309", 1),
    ]
    first = done.items[0]
    assert first.title == "学习教育（会议）记录[集中学习 · 学习准则]"
    assert (first.responsible, first.remark) == ("示例局机关党支部", "X2026-0001")
    later = record_talk(desk, staff, starts_at="2026-01-05T09:00", content="谈了一月的事。").id
    again = file_items(desk, year=2026, chosen={later: ItemGiven(unsigned=True, pages=4)})
    assert [(one.number, one.pages) for one in again.items] == [("Z109-WS·2026-D30-DZB-0003", 4)]
    with desk.store.reading() as books:
        (told,) = {one.act for one in books.changes_of(later)} - {"record_entry"}
    assert told == "file_items"


def test_by_volume_pieces_are_counted_within_volumes(desk: Desk, staff: Staff) -> None:
    ready_to_file(desk, filing_system="volume", volume_pages=2)
    for day in (2, 3, 4):
        record_talk(desk, staff, starts_at=f"2026-02-0{day}T09:00", content=f"谈了{day}日的事。")
    done = file_items(desk, year=2026, unsigned_too=True)
    assert [(one.number, one.volume) for one in done.items] == [
        ("Z109-1-0001-001", "Z109-1-0001"),
        ("Z109-1-0001-002", "Z109-1-0001"),
        ("Z109-1-0002-001", "Z109-1-0002"),
    ]


def test_what_lacks_something_is_refused_by_name(desk: Desk, staff: Staff) -> None:
    talk, item = record_talk(desk, staff), record_item(desk, staff)
    with pytest.raises(OfficeProblem, match="还没有填全宗号"):
        file_items(desk, year=2026)
    ready_to_file(desk)
    with pytest.raises(OfficeProblem, match="还有 2 条记录没有归档"):
        file_items(desk, year=2026)
    with pytest.raises(OfficeProblem, match="T2026-0001 缺签字件"):
        file_items(desk, year=2026, chosen={talk.id: ItemGiven()})
    with pytest.raises(OfficeProblem, match="没有办结"):
        file_items(desk, year=2026, chosen={item.id: ItemGiven(unsigned=True)})
    with pytest.raises(OfficeProblem, match="没有需要归档"):
        file_items(desk, year=2024)
    with pytest.raises(OfficeProblem, match="不在2024年"):
        file_items(desk, year=2024, chosen={talk.id: ItemGiven(unsigned=True)})
    with pytest.raises(OfficeProblem, match="页数"):
        file_items(desk, year=2026, chosen={talk.id: ItemGiven(unsigned=True, pages=-1)})
    with desk.store.reading() as books:
        assert books.filed_items(with_taken_out=True) == []


def test_what_is_filed_is_not_filed_again(desk: Desk, staff: Staff) -> None:
    ready_to_file(desk)
    talk = record_talk(desk, staff).id
    file_items(desk, year=2026, unsigned_too=True)
    with pytest.raises(OfficeProblem, match="已经归档，档号"):
        file_items(desk, year=2026, chosen={talk: ItemGiven(unsigned=True)})
    (line,) = propose_filing(desk, year=2026).filed
    assert (line.record.id, line.pages) == (talk, 1)


def test_a_period_can_be_said_for_one_record(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    desk.settings = replace(desk.settings, fonds_number="Z109")
    given = {talk: ItemGiven(keep="永久", unsigned=True)}
    (item,) = file_items(desk, year=2026, chosen=given).items
    assert item.number == "Z109-WS·2026-Y-DZB-0001"


@pytest.mark.parametrize("name", ["fonds_number", "archive_category", "organ_code"])
def test_a_wrong_code_is_told(desk: Desk, name: str) -> None:
    ready_to_file(desk, **{name: "z-1"})
    with pytest.raises(OfficeProblem, match="不合写法"):
        file_items(desk, year=2026)


def test_a_record_corrected_after_filing_keeps_its_number(desk: Desk, staff: Staff) -> None:
    ready_to_file(desk)
    talk = record_talk(desk, staff).id
    (item,) = file_items(desk, year=2026, unsigned_too=True).items
    correct_entry(desk, record_id=talk, answers={"place": "二楼会议室"})
    with desk.store.reading() as books:
        assert books.filed_of([talk])[talk].number == item.number
