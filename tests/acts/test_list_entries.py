"""Listing the entries of a kind."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_entries import list_ids, list_rows
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_item, record_talk
from tests.store.filed_items import amended, filed


def test_ids_come_newest_first_and_can_be_narrowed(desk: Desk, staff: Staff) -> None:
    older = record_talk(desk, staff, starts_at="2025-12-30T09:00").id
    newer = record_talk(desk, staff, content="谈了津贴补贴发放。").id
    assert list_ids(desk, kind="talk") == [newer, older]
    assert list_ids(desk, kind="talk", descending=False) == [older, newer]
    assert list_ids(desk, kind="talk", year=2025) == [older]
    assert list_ids(desk, kind="talk", text="津贴") == [newer]
    assert list_ids(desk, kind="talk", state="closed") == []


def test_rows_have_the_words_of_the_list_columns(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff)
    (row,) = list_rows(desk, kind="rectification", ids=[item.id])
    columns = desk.forms.main_form("rectification").list_columns
    values = dict(zip(columns, row.values, strict=True))
    assert values["responsible_person"] == "李䶮"
    assert values["record.state"] == "整改中"
    assert (row.title, row.number, row.state, row.late) == (
        "公务用车登记不全",
        item.number,
        "open",
        False,
    )


def test_a_late_entry_is_marked(desk: Desk, staff: Staff) -> None:
    late = record_talk(desk, staff, starts_at="2026-01-05T09:00")
    assert list_rows(desk, kind="talk", ids=[late.id])[0].late


def test_an_unknown_kind_is_told(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="没有“party”"):
        list_ids(desk, kind="party")


def test_the_column_of_a_step_is_its_newest_entry_s_answer(desk: Desk, staff: Staff) -> None:
    people = [PersonGiven(staff.clerk, "committer")]
    made = record_entry(desk, kind="commitment", answers={"year": 2026}, people=people)
    (row,) = list_rows(desk, kind="commitment", ids=[made.id])
    assert (row.plain["year"], row.plain["sign.signed_on"]) == (2026, None)
    advance_entry(desk, record_id=made.id, step="sign", answers={"signed_on": "2026-03-02"})
    (row,) = list_rows(desk, kind="commitment", ids=[made.id])
    assert row.plain["sign.signed_on"] == "2026-03-02"
    assert "committer" not in row.plain


def test_a_row_says_where_it_is_filed_and_that_it_was_amended(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    with desk.store.writing("file_items") as books:
        books.add_filed([filed(talk)])
        books.add_amendment(amended(talk))
    (row,) = list_rows(desk, kind="talk", ids=[talk])
    assert (row.file_number, row.amended) == ("Z109-WS·2026-D30-DZB-0001", True)
