"""A closed year can only be read; what is open goes on; opening it again leaves a trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.close_year import close_year, reopen_year, review_closing
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.propose_filing import propose_filing
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import SIGNED_COPY
from tests.acts.filing.filed_office import ready_to_file
from tests.acts.office import Staff, on_day, record_item, record_talk
from tests.store.test_attachment_books import attachment

NEXT_YEAR = date(2027, 1, 12)


def _sign(desk: Desk, record_id: str) -> None:
    with desk.store.writing("attach_files") as books:
        books.add_attachments([replace(attachment(record_id, 0), role=SIGNED_COPY)])


def test_a_signed_talk_is_closed_and_an_open_problem_goes_on(desk: Desk, staff: Staff) -> None:
    talk, item = record_talk(desk, staff).id, record_item(desk, staff).id
    _sign(desk, talk)
    with pytest.raises(OfficeProblem, match="还没有过完"):
        close_year(desk, year=2026)
    later = on_day(ready_to_file(desk), NEXT_YEAR)
    with pytest.raises(OfficeProblem, match="1 条没有办结、2 条没有归档"):
        close_year(later, year=2026)
    done = close_year(later, year=2026, anyway=True).reviewed
    assert [one.id for one in done.carried] == [item]
    with pytest.raises(OfficeProblem, match="2026年已经关闭"):
        correct_entry(later, record_id=talk, answers={"place": "二楼"})
    correct_entry(later, record_id=item, answers={"problem": "公务用车登记不全，共3次"})
    assert [one.record.id for one in propose_filing(later, year=2026).lines] == [talk]


def test_what_is_unsigned_comes_home_later_and_is_closed_then(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    later = on_day(desk, NEXT_YEAR)
    assert [one.id for one in review_closing(later, year=2026).unsigned] == [talk]
    close_year(later, year=2026, anyway=True)
    _sign(later, talk)
    assert close_year(later, year=2026).reviewed.carried == ()
    with pytest.raises(OfficeProblem, match="已经关闭"):
        correct_entry(later, record_id=talk, answers={"place": "二楼"})


def test_half_a_signed_paper_is_none_for_closing_and_filing_alike(desk: Desk, staff: Staff) -> None:
    """What filing still asks for is carried over."""
    talk = record_talk(desk, staff).id
    half = replace(attachment(talk, 0), role=SIGNED_COPY, paper="TALK", page=1, pages=2)
    with desk.store.writing("attach_files") as books:
        books.add_attachments([half])
    later = on_day(ready_to_file(desk), NEXT_YEAR)
    assert [one.lacks for one in propose_filing(later, year=2026).lines] == [("unsigned",)]
    assert [one.id for one in review_closing(later, year=2026).unsigned] == [talk]
    rest = replace(half, id=attachment(talk, 1).id, position=1, page=2)
    with desk.store.writing("attach_files") as books:
        books.add_attachments([rest])
    assert [one.lacks for one in propose_filing(later, year=2026).lines] == [()]
    assert review_closing(later, year=2026).unsigned == ()


def test_nothing_is_undone_in_a_closed_year(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    _sign(desk, talk)
    correct_entry(desk, record_id=talk, answers={"place": "二楼"})
    with desk.store.reading() as books:
        (corrected,) = [one for one in books.changes_of(talk) if one.act == "correct_entry"]
    close_year(on_day(desk, NEXT_YEAR), year=2026, anyway=True)
    with pytest.raises(OfficeProblem, match="已经关闭"):
        undo(desk, operation=corrected.operation)


def test_opening_again_needs_a_reason_that_stays(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    _sign(desk, talk)
    later = on_day(desk, NEXT_YEAR)
    with pytest.raises(OfficeProblem, match="没有关闭"):
        reopen_year(later, year=2026, reason="补录")
    close_year(later, year=2026, anyway=True)
    with pytest.raises(OfficeProblem, match="理由"):
        reopen_year(later, year=2026, reason=" ")
    reopen_year(later, year=2026, reason="上级要求补录")
    correct_entry(later, record_id=talk, answers={"place": "二楼"})
    with later.store.reading() as books:
        (closed,) = books.closed_years(with_reopened=True)
    assert (closed.reopened_by, closed.reopened_reason) == ("文书", "上级要求补录")
    close_year(later, year=2026, anyway=True)


def test_what_was_carried_over_is_filed_with_the_year_it_is_done_in(
    desk: Desk, staff: Staff
) -> None:
    item = record_item(desk, staff).id
    later = on_day(ready_to_file(desk), NEXT_YEAR)
    close_year(later, year=2026, anyway=True)
    assert propose_filing(later, year=2027).lines == ()
    advance_entry(
        later,
        record_id=item,
        step="close",
        answers={
            "closed_on": "2027-01-10",
            "result": "已整改",
            "evidence": [{"what": "照片", "pages": 2}],
        },
        people=[PersonGiven(staff.head, "confirmer")],
    )
    (line,) = propose_filing(later, year=2027).lines
    assert (line.record.id, line.carried_from) == (item, 2026)


def test_a_year_without_records_is_not_closed(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="没有登记过记录"):
        close_year(on_day(desk, NEXT_YEAR), year=2024)
