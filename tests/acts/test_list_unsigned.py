"""The list of missing signatures: it shrinks as the papers come home."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_unsigned import list_unsigned
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, on_day, record_session, record_talk
from tests.acts.scans import jpeg, keyed


def lines(desk: Desk) -> list[tuple[str, str]]:
    return [(one.number, one.lacks) for one in list_unsigned(desk)]


def test_it_shrinks_as_papers_come_home(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_commitments(desk, person_ids=[staff.head], answers={"year": 2026})
    record_session(desk, staff)
    record_talk(desk, staff)
    assert lines(desk) == [
        ("C2026-0001", "待签"),
        ("X2026-0001", "缺签字件"),
        ("T2026-0001", "缺签字件"),
    ]
    first, _, last = list_unsigned(desk)
    assert (first.people, first.paper_title) == ("周明远", "廉政承诺书")
    assert (last.people, last.happened_on) == ("周明远、沈雅琴", date(2026, 3, 9))
    take_in(desk, sources=[jpeg(keyed(desk, "C2026-0001", "commitment"), tmp_path / "1.jpg")])
    assert lines(desk) == [("X2026-0001", "缺签字件"), ("T2026-0001", "缺签字件")]
    take_in(desk, sources=[jpeg(keyed(desk, "T2026-0001", "talk", "/2.3"), tmp_path / "2.jpg")])
    assert lines(desk) == [("X2026-0001", "缺签字件"), ("T2026-0001", "缺第 1、3 页")]
    assert (list_unsigned(desk)[1].page, list_unsigned(desk)[1].pages) == (1, 3)


def test_a_file_counts_until_someone_says_it_is_another(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    talk = record_talk(desk, staff).id
    file = jpeg(keyed(desk, "T2026-0001", "talk"), tmp_path / "1.jpg")
    attach_files(desk, record_id=talk, files=[file], role="photo")
    assert lines(desk) == [("T2026-0001", "缺签字件")]
    other = jpeg(keyed(desk, "T2026-0001", "talk"), tmp_path / "2.jpg", 30)
    attach_files(desk, record_id=talk, files=[other])
    assert lines(desk) == []


def test_talks_of_another_year_are_not_asked_for_any_more(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    assert lines(on_day(desk, date(2027, 1, 4))) == []


def test_it_is_not_for_an_inspector(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="检查模式"):
        list_unsigned(sit_down(desk, user=visiting_inspector("来人")))
