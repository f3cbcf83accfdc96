"""Sheets of records to be put on paper, each with the key that names it."""

from __future__ import annotations

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.filled_sheets import ToPrint, filled_sheets
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.save_overlay import save_overlay
from cleanedu_desktop.form_engine.overlay import Overlay
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
    filled = filled_sheets(desk, ToPrint(form_id="talk", everything=True))
    assert (filled.records, filled.left_out) == (5, 0)
    assert [read(desk, sheet.key).number for sheet in filled.sheets] == numbers
    assert {read(desk, sheet.key).form_id for sheet in filled.sheets} == {"talk"}


def test_the_key_stays_the_same_another_day_and_after_a_correction(
    desk: Desk, staff: Staff
) -> None:
    talk = record_talk(desk, staff)
    wanted = ToPrint(form_id="talk", year=DAY.year)
    (sheet,) = filled_sheets(desk, wanted).sheets
    correct_entry(desk, record_id=talk.id, answers={"place": "二楼"})
    (later,) = filled_sheets(on_day(desk, DAY.replace(day=20)), wanted).sheets
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
    sheets = filled_sheets(desk, ToPrint(form_id="make_up_study", record_ids=[session.id])).sheets
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
    (ledger,) = filled_sheets(desk, of_year).sheets
    said = read(desk, ledger.key)
    assert (said.year, said.number, said.form_id) == (2026, "", "rectification_ledger")
    chosen = ToPrint(form_id="rectification_ledger", record_ids=[item.number])
    (ledger,) = filled_sheets(desk, chosen).sheets
    assert ledger.key == ""


def test_a_draft_says_so_on_the_sheet_and_in_its_key(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    (final,) = filled_sheets(desk, ToPrint(form_id="talk", everything=True)).sheets
    (draft,) = filled_sheets(desk, ToPrint(form_id="talk", everything=True, draft=True)).sheets
    assert (final.draft, draft.draft) == (False, True)
    assert (read(desk, final.key).draft, read(desk, draft.key).draft) == (False, True)


def test_only_records_that_have_something_on_the_form_are_counted(desk: Desk, staff: Staff) -> None:
    """A record with two step entries is one; a ledger lists all there are."""
    first, second = record_session(desk, staff), record_session(desk, staff, topic="学习条例")
    for day in ("2026-03-09", "2026-03-10"):
        people = [PersonGiven(staff.driver, "absentee")]
        answers = {"studied_on": day, "method": "自学"}
        advance_entry(
            desk, record_id=first.id, step="make_up_study", answers=answers, people=people
        )
    chosen = ToPrint(form_id="make_up_study", record_ids=[first.id, second.id])
    filled = filled_sheets(desk, chosen)
    assert (len(filled.sheets), filled.records, filled.left_out) == (2, 1, 1)
    items = [record_item(desk, staff, problem=one).id for one in ("登记不全", "超期未报")]
    ledger = filled_sheets(desk, ToPrint(form_id="rectification_ledger", record_ids=items))
    assert (len(ledger.sheets), ledger.records, ledger.left_out) == (1, 2, 0)


def test_each_record_prints_other_forms_as_they_were_too(desk: Desk, staff: Staff) -> None:
    """Labels of the main form that stand on them as well; the ledger is as it is now."""
    old = record_session(desk, staff)
    save_overlay(desk, form_id="sign_in", overlay=Overlay(title="签到册"))
    save_overlay(desk, form_id="study_session", overlay=Overlay(relabel={"place": "会议室"}))
    new = record_session(desk, staff, topic="学习条例", starts_at="2026-03-10T14:00", ends_at=None)
    both = ToPrint(form_id="sign_in", record_ids=[old.id, new.id])
    sheets = filled_sheets(desk, both).sheets
    assert [sheet.title for sheet in sheets] == ["签到表", "签到册"]
    assert ["会议室" in str(sheet.blocks) for sheet in sheets] == [False, True]
    item = record_item(desk, staff)
    save_overlay(desk, form_id="rectification_ledger", overlay=Overlay(title="整改总账"))
    (ledger,) = filled_sheets(
        desk, ToPrint(form_id="rectification_ledger", record_ids=[item.id])
    ).sheets
    assert ledger.title == "整改总账"
