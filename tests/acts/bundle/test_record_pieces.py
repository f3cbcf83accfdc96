"""A record's pages: its form as it was then, the papers of its steps, what is attached to it."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.bundle.last_hand import LastHand
from cleanedu_desktop.acts.bundle.plan_sections import plan_sections
from cleanedu_desktop.acts.bundle.record_pieces import Source, record_pieces, sheets_of
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.rename_office import rename_office
from cleanedu_desktop.exchange.open_media import media_reader
from cleanedu_desktop.printing.assembling.package import Piece
from cleanedu_desktop.rules.masking import Masking
from tests.acts.office import DAY, Staff, record_session
from tests.printing.assembling.packages import jpeg


def pieces(desk: Desk, asked: BundleAsked, hand: LastHand) -> list[Piece]:
    with desk.store.reading() as books, media_reader() as reader:
        lines = plan_sections(desk, books, asked, None).sections[0].lines
        source = Source(
            desk=desk,
            books=books,
            asked=asked,
            printed_on="2026年3月10日",
            proof="1-a",
            forms=OwnForms(desk.forms, books),
            attachments=books.attachments_of_many([one.id for one in lines]),
            reader=reader,
        )
        assert [one.form_id for one in sheets_of(source, lines)]
        return list(record_pieces(source, hand, lines))


def test_a_make_up_study_is_a_paper_of_its_session(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    advance_entry(
        desk,
        record_id=session.id,
        step="make_up_study",
        answers={"studied_on": "2026-03-10", "method": "自学"},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    (piece,) = pieces(desk, BundleAsked(year=2026), LastHand(watermark="某某"))
    assert [one.form_id for one in piece.sheets] == ["study_session", "make_up_study"]
    assert {(one.proof, one.watermark, one.key) for one in piece.sheets} == {("1-a", "某某", "")}
    assert piece.words.startswith(session.number)
    rename_office(desk, name="某某市信访局", begins=DAY)
    (piece,) = pieces(desk, BundleAsked(year=2026), LastHand())
    assert [one.office_name for one in piece.sheets] == ["示例局机关党支部", "某某市信访局"]


def test_what_is_not_shown_of_a_record_is_said_on_it(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    session = record_session(desk, staff)
    (tmp_path / "a.jpg").write_bytes(jpeg())
    attach_files(desk, record_id=session.id, files=[tmp_path / "a.jpg"])
    for asked in (
        BundleAsked(year=2026, pictures=False),
        BundleAsked(year=2026, level=Masking.MASKED),
    ):
        (piece,) = pieces(desk, asked, LastHand())
        assert "另有附件 1 个" in piece.sheets[0].note
        assert list(piece.pictures) == []
    (piece,) = pieces(desk, BundleAsked(year=2026), LastHand())
    assert "附件" not in piece.sheets[0].note
