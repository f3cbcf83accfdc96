"""What a package lacks is found in the records, one gap a lack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.bundle.gaps import HEADINGS
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_bundle_gaps import GapsListed, list_bundle_gaps
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.records.attachment import SIGNED_COPY
from tests.acts.office import Staff, on_day, record_item, record_session, record_talk
from tests.printing.assembling.packages import jpeg


def listed(desk: Desk) -> GapsListed:
    return list_bundle_gaps(desk, asked=BundleAsked(year=2026))


def told(desk: Desk, number: str) -> list[str]:
    return [one.what for one in listed(desk).gaps if one.number == number]


def test_each_lack_goes_when_it_is_made_good(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    session = record_session(desk, staff)
    assert told(desk, session.number) == ["no_scan", "make_up"]
    advance_entry(
        desk,
        record_id=session.id,
        step="make_up_study",
        answers={"studied_on": "2026-03-10", "method": "自学"},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    assert told(desk, session.number) == ["no_scan"]
    (tmp_path / "a.jpg").write_bytes(jpeg())
    attach_files(desk, record_id=session.id, files=[tmp_path / "a.jpg"])
    assert told(desk, session.number) == ["no_scan"]
    (tmp_path / "b.jpg").write_bytes(jpeg(50, 60))
    attach_files(desk, record_id=session.id, files=[tmp_path / "b.jpg"], role=SIGNED_COPY)
    assert told(desk, session.number) == []


def test_the_sign_in_sheet_of_the_central_group(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    """Expected of it alone; a signed paper counts that is the sheet, or may be."""
    plain = record_session(desk, staff)
    session = record_session(desk, staff, session_type="理论学习中心组学习")
    assert "no_sign_in" not in told(desk, plain.number)
    assert "no_sign_in" in told(desk, session.number)
    (tmp_path / "a.jpg").write_bytes(jpeg())
    attach_files(desk, record_id=session.id, files=[tmp_path / "a.jpg"], role="photo")
    assert "no_sign_in" in told(desk, session.number)
    (tmp_path / "b.jpg").write_bytes(jpeg(50, 60))
    attach_files(desk, record_id=session.id, files=[tmp_path / "b.jpg"], role=SIGNED_COPY)
    assert "no_sign_in" not in told(desk, session.number)


def test_late_without_reason_unsigned_and_open(desk: Desk, staff: Staff) -> None:
    later = on_day(desk, date(2026, 6, 20))
    talk, item = record_talk(later, staff), record_item(later, staff)
    assert told(later, talk.number) == ["no_scan", "late_reason"]
    assert "open" in told(later, item.number)
    record_commitments(
        desk,
        person_ids=[staff.clerk],
        answers={"year": 2026, "items": "不收礼品礼金。"},
    )
    unsigned = [one for one in listed(desk).gaps if one.what == "unsigned"]
    assert [one.kind for one in unsigned] == ["commitment"]


def test_indicators_without_evidence_and_an_unfiled_year(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    found = listed(desk)
    assert found.records == 1
    order = [list(HEADINGS).index(one.what) for one in found.gaps]
    assert order == sorted(order)
    (filed,) = [one for one in found.gaps if one.what == "file_number"]
    assert (filed.heading, filed.record_id) == ("还没有归档（没有档号）", "")
    assert any(one.what == "no_evidence" for one in found.gaps)
    scored = [one for one in score_year(desk, year=2026).lines if not one.evidence]
    assert any(one.not_due for one in scored)
    lacking = [one for one in found.gaps if one.what == "no_evidence"]
    assert len(lacking) == sum(not one.not_due for one in scored)
    asked = replace(BundleAsked(year=2026), by="indicator", kinds=("talk",))
    assert list_bundle_gaps(desk, asked=asked).records == 1
