"""Sheets of records to be put on paper, each with the key that names it."""

from __future__ import annotations

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.filled_sheets import ToPrint, filled_sheets
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.rules.record_key import KeyRead, KeyRefused, read_record_key
from tests.acts.office import DAY, Staff, on_day, record_item, record_session, record_talk


def read(desk: Desk, key: str) -> KeyRead:
    """Return what a key says to this office."""
    with desk.store.reading() as books:
        office = books.office()
    said = read_record_key(key, office.checksum_key, office.code)
    assert not isinstance(said, KeyRefused), said
    return said


def test_each_sheet_carries_the_key_of_its_record_and_form(desk: Desk, staff: Staff) -> None:
    numbers = [record_talk(desk, staff).number for _ in range(4)]
    numbers.insert(0, record_talk(desk, staff, starts_at="2026-01-09T09:00").number)
    sheets, records = filled_sheets(desk, ToPrint(form_id="talk", everything=True))
    assert records == 5
    assert [read(desk, sheet.key).number for sheet in sheets] == numbers
    assert {read(desk, sheet.key).form_id for sheet in sheets} == {"talk"}


def test_the_key_stays_the_same_another_day_and_after_a_correction(
    desk: Desk, staff: Staff
) -> None:
    talk = record_talk(desk, staff)
    wanted = ToPrint(form_id="talk", year=DAY.year)
    (sheet,), _ = filled_sheets(desk, wanted)
    correct_entry(desk, record_id=talk.id, answers={"place": "二楼"})
    (later,), _ = filled_sheets(on_day(desk, DAY.replace(day=20)), wanted)
    assert later.key == sheet.key
    assert later != sheet


def test_sheets_of_step_entries_are_told_apart(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    for day in (9, 10):
        advance_entry(
            desk,
            record_id=session.id,
            step="make_up_study",
            answers={"studied_on": f"2026-03-{day:02}", "method": "自学"},
            people=[PersonGiven(staff.driver, "absentee")],
        )
    sheets, _ = filled_sheets(desk, ToPrint(form_id="make_up_study", record_ids=[session.id]))
    said = [read(desk, sheet.key) for sheet in sheets]
    assert {one.number for one in said} == {session.number}
    with desk.store.reading() as books:
        entries = books.whole(session.id).taken("make_up_study")
    assert [one.entry for one in said] == [entry.position for entry in entries]
    assert len({sheet.key for sheet in sheets}) == 2


def test_a_ledger_of_a_year_is_keyed_by_the_year_one_of_chosen_items_not_at_all(
    desk: Desk, staff: Staff
) -> None:
    item = record_item(desk, staff)
    of_year = ToPrint(form_id="rectification_ledger", year=2026)
    (ledger,), _ = filled_sheets(desk, of_year)
    said = read(desk, ledger.key)
    assert (said.year, said.number, said.form_id) == (2026, "", "rectification_ledger")
    chosen = ToPrint(form_id="rectification_ledger", record_ids=[item.number])
    (ledger,), _ = filled_sheets(desk, chosen)
    assert ledger.key == ""


def test_a_draft_says_so_on_the_sheet_and_in_its_key(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    (final,), _ = filled_sheets(desk, ToPrint(form_id="talk", everything=True))
    (draft,), _ = filled_sheets(desk, ToPrint(form_id="talk", everything=True, draft=True))
    assert (final.draft, draft.draft) == (False, True)
    assert (read(desk, final.key).draft, read(desk, draft.key).draft) == (False, True)
