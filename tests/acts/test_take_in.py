"""Taking in signed copies: pages go to their records, the state turns, nothing is put wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.signed.page_told import PageTold, TakenIn
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import SIGNED_COPY, Attachment
from cleanedu_desktop.records.record import WholeRecord
from tests.acts.office import DAY, Staff, record_talk
from tests.acts.scans import coded, jpeg, keyed, pdf_of, printed, scanned

TALK, COMMITMENT = "T2026-0001", "C2026-0001"


@pytest.fixture
def talk(desk: Desk, staff: Staff) -> str:
    return record_talk(desk, staff).id


@pytest.fixture
def commitment(desk: Desk, staff: Staff) -> str:
    return record_entry(
        desk,
        kind="commitment",
        answers={"year": 2026, "items": "廉洁自律。"},
        people=[PersonGiven(staff.clerk, "committer")],
    ).id


@pytest.fixture
def box(tmp_path: Path) -> Path:
    """The folder of scans."""
    folder = tmp_path / "扫描 件"
    folder.mkdir()
    return folder


def copies(desk: Desk, record_id: str) -> list[Attachment]:
    with desk.store.reading() as books:
        return books.attachments_of(record_id)


def state(desk: Desk, record_id: str) -> str:
    return whole_of(desk, record_id).record.state


def whole_of(desk: Desk, record_id: str) -> WholeRecord:
    with desk.store.reading() as books:
        return books.whole(record_id)


def only(done: TakenIn) -> PageTold:
    (page,) = done.pages
    return page


def test_a_photo_of_the_print_goes_to_its_record_and_signs_it(
    desk: Desk, commitment: str, box: Path, tmp_path: Path
) -> None:
    paper = printed(desk, tmp_path, "commitment", COMMITMENT)
    photo = jpeg(scanned(paper, dpi=130, angle=184), box / "IMG_1.jpg")
    done = take_in(desk, sources=[box], signed_on=date(2026, 3, 9))
    page = only(done)
    assert (page.outcome, page.placed[0].put, page.why) == ("taken", "taken", ())
    (kept,) = copies(desk, commitment)
    assert (kept.role, kept.paper, kept.page, kept.pages) == (SIGNED_COPY, "COMMITMENT", 1, 1)
    assert b"".join(desk.store.attachments.pieces(kept.digest)) == photo.read_bytes()
    assert state(desk, commitment) == "signed"
    assert [(one.signed, one.state_label) for one in done.records] == [(True, "已签")]
    assert whole_of(desk, commitment).steps[-1].taken_on == date(2026, 3, 9)
    assert done.changes.touched == {("commitment", commitment)}


def test_the_same_again_is_recognised_and_another_scan_left(
    desk: Desk, talk: str, box: Path
) -> None:
    first = jpeg(keyed(desk, TALK, "talk"), box / "1.jpg")
    take_in(desk, sources=[box])
    again = take_in(desk, sources=[first])
    assert (only(again).outcome, again.operations) == ("already", [])
    other = only(take_in(desk, sources=[jpeg(keyed(desk, TALK, "talk"), box / "2.jpg", 30)]))
    assert (other.outcome, other.placed[0].put) == ("again", "again")
    assert "没有重复归位" in other.why[0]
    assert len(copies(desk, talk)) == 1


def test_pages_of_a_mixed_pdf_are_parted(
    desk: Desk, staff: Staff, talk: str, commitment: str, box: Path
) -> None:
    blank = coded("https://example.org/an-advertisement")
    pages = [
        keyed(desk, TALK, "talk", "/1.2"),
        blank,
        keyed(desk, COMMITMENT, "commitment"),
        keyed(desk, TALK, "talk", "/2.2"),
    ]
    pdf_of(pages, box / "混在一起.pdf")
    done = take_in(desk, sources=[box])
    assert [one.outcome for one in done.pages] == ["taken", "left", "taken", "taken"]
    assert "不是本程序打印的" in done.pages[1].why[0]
    kept = copies(desk, talk)
    assert [(one.page, one.pages, one.name) for one in kept] == [
        (1, 2, "混在一起 第1页.pdf"),
        (2, 2, "混在一起 第4页.pdf"),
    ]
    assert state(desk, commitment) == "signed"
    assert len(done.operations) == 2
    assert all(one.outcome == "already" for one in take_in(desk, sources=[box]).pages if one.placed)


def test_the_state_waits_for_the_last_page(desk: Desk, commitment: str, box: Path) -> None:
    jpeg(keyed(desk, COMMITMENT, "commitment", "/1.2"), box / "1.jpg")
    done = take_in(desk, sources=[box])
    assert [(one.signed, one.lacking) for one in done.records] == [(False, (2,))]
    assert state(desk, commitment) == "unsigned"
    second = jpeg(keyed(desk, COMMITMENT, "commitment", "/2.2"), box / "2.jpg")
    assert take_in(desk, sources=[second]).records[0].signed
    assert state(desk, commitment) == "signed"


def test_another_form_of_the_record_signs_nothing(desk: Desk, commitment: str, box: Path) -> None:
    jpeg(keyed(desk, COMMITMENT, "family_pledge"), box / "1.jpg")
    assert only(take_in(desk, sources=[box])).outcome == "taken"
    assert state(desk, commitment) == "unsigned"


def test_two_forms_in_one_photo_go_to_both(
    desk: Desk, talk: str, commitment: str, box: Path
) -> None:
    photo = keyed(desk, TALK, "talk")
    beside = keyed(desk, COMMITMENT, "commitment")
    wide = photo.resize((2 * photo.width, photo.height))
    wide.paste(photo, (0, 0))
    wide.paste(beside, (photo.width, 0))
    jpeg(wide, box / "两张.jpg")
    page = only(take_in(desk, sources=[box]))
    assert {one.to.number for one in page.placed} == {TALK, COMMITMENT}
    assert copies(desk, talk)[0].digest == copies(desk, commitment)[0].digest


def test_what_is_not_to_be_taken_is_refused_with_the_reason(
    desk: Desk, talk: str, box: Path, tmp_path: Path
) -> None:
    jpeg(scanned(printed(desk, tmp_path, "talk", TALK, draft=True)), box / "1.jpg")
    jpeg(coded("LJ1/OTHER/T2026-0001/TALK/0123456789AB"), box / "2.jpg")
    jpeg(coded("LJ1/SLJ/T2026-0001/TALK/0123456789AB"), box / "3.jpg")
    jpeg(keyed(desk, "T2026-0999", "talk"), box / "4.jpg")
    jpeg(keyed(desk, "2026", "talk_ledger"), box / "5.jpg")
    done = take_in(desk, sources=[box])
    words = ("草稿", "不是本单位", "校验不对", "没有记录 T2026-0999", "一整年的台账")
    for page, said in zip(done.pages, words, strict=True):
        assert (page.outcome, page.placed) == ("left", ())
        assert said in page.why[0]
    assert copies(desk, talk) == []
    withdraw_entry(desk, record_id=talk, reason="记错了")
    jpeg(keyed(desk, TALK, "talk"), box / "6.jpg")
    assert "已撤回" in take_in(desk, sources=[box / "6.jpg"]).pages[0].why[0]


def test_bad_files_are_told_and_the_good_ones_taken(desk: Desk, talk: str, box: Path) -> None:
    (box / "1.jpg").write_bytes(b"PK\x03\x04" + bytes(3000))
    (box / "2.pdf").write_bytes(b"%PDF-1.7\nbroken")
    jpeg(keyed(desk, TALK, "talk"), box / "3.jpg")
    (box / "4.jpg").write_bytes(b"")
    (box / "Thumbs.db").write_bytes(b"x")
    done = take_in(desk, sources=[box, box / "gone.jpg"])
    assert only(done).outcome == "taken"
    assert [one.file.name for one in done.files] == ["1.jpg", "2.pdf", "4.jpg", "gone.jpg"]
    for one, said in zip(
        done.files, ("内容却是压缩包", "已损坏", "是空的", "没有找到"), strict=True
    ):
        assert said in one.sentence


def test_it_is_undone_with_the_state(desk: Desk, commitment: str, box: Path) -> None:
    jpeg(keyed(desk, COMMITMENT, "commitment"), box / "1.jpg")
    (operation,) = take_in(desk, sources=[box]).operations
    undo(desk, operation=operation)
    assert copies(desk, commitment) == []
    assert state(desk, commitment) == "unsigned"
    assert only(take_in(desk, sources=[box])).outcome == "taken"
    assert state(desk, commitment) == "signed"


def test_it_can_be_stopped_and_told_of(desk: Desk, talk: str, box: Path) -> None:
    for at in range(3):
        jpeg(keyed(desk, TALK, "talk"), box / f"{at}.jpg", 50 + at)
    told: list[tuple[int, int]] = []
    done = take_in(
        desk, sources=[box], progress=lambda *at: told.append(at), stop=lambda: len(told) >= 2
    )
    assert done.stopped
    assert [one.outcome for one in done.pages] == ["taken"]
    assert told == [(0, 3), (1, 3)]


def test_nothing_to_read_is_a_problem(desk: Desk, box: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有文件"):
        take_in(desk, sources=[box])


def test_a_file_attached_before_by_hand_becomes_a_signed_copy_too(
    desk: Desk, talk: str, box: Path
) -> None:
    file = jpeg(keyed(desk, TALK, "talk"), box / "1.jpg")
    attach_files(desk, record_id=talk, files=[file])
    assert only(take_in(desk, sources=[box])).outcome == "taken"
    assert [one.role for one in copies(desk, talk)] == ["", SIGNED_COPY]


def test_the_day_is_today_where_nobody_says_it(desk: Desk, commitment: str, box: Path) -> None:
    jpeg(keyed(desk, COMMITMENT, "commitment"), box / "1.jpg")
    take_in(desk, sources=[box])
    assert whole_of(desk, commitment).steps[-1].taken_on == DAY


def test_a_page_without_a_code_is_told_with_what_it_may_be(
    desk: Desk, staff: Staff, talk: str, commitment: str, box: Path
) -> None:
    blank = coded("x").crop((0, 300, 827, 1169))
    pdf_of([keyed(desk, TALK, "talk", "/1.2"), blank], box / "1.pdf")
    second = take_in(desk, sources=[box]).pages[1]
    assert [(one.to.number, one.to.page) for one in second.candidates] == [
        (TALK, 2),
        (COMMITMENT, None),
    ]
    assert second.candidates[0].why == "前一页是它的第1页"
