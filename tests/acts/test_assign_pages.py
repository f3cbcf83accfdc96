"""Pages are put to a record by hand, several at once, and taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.acts.assign_pages import ScanPage, assign_pages
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import WholeRecord
from tests.acts.office import Staff
from tests.acts.scans import coded, jpeg, keyed, pdf_of

NUMBER = "C2026-0001"


@pytest.fixture
def commitment(desk: Desk, staff: Staff) -> str:
    (made,) = record_commitments(desk, person_ids=[staff.head], answers={"year": 2026}).ids
    return made


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    return pdf_of([coded(one) for one in "ABC"], tmp_path / "看不清.pdf")


def whole_of(desk: Desk, record_id: str) -> WholeRecord:
    with desk.store.reading() as books:
        return books.whole(record_id)


def numbered(desk: Desk, record_id: str) -> list[tuple[str, int | None, int | None]]:
    with desk.store.reading() as books:
        return [(one.name, one.page, one.pages) for one in books.attachments_of(record_id)]


def test_pages_become_its_signed_copy_in_their_order(
    desk: Desk, commitment: str, scan: Path
) -> None:
    pages = [ScanPage(scan, 3), ScanPage(scan, 1)]
    done = assign_pages(desk, pages=pages, record_id=NUMBER, signed_on=date(2026, 3, 2))
    assert numbered(desk, commitment) == [("看不清 第3页.pdf", 1, 2), ("看不清 第1页.pdf", 2, 2)]
    assert (done.record.signed, len(done.attachments)) == (True, 2)
    assert done.changes.touched == {("commitment", commitment)}
    assert whole_of(desk, commitment).steps[-1].taken_on == date(2026, 3, 2)
    undo(desk, operation=done.operation)
    assert numbered(desk, commitment) == []
    assert whole_of(desk, commitment).record.state == "unsigned"


def test_pages_that_lack_are_filled_first(
    desk: Desk, commitment: str, scan: Path, tmp_path: Path
) -> None:
    take_in(desk, sources=[jpeg(keyed(desk, NUMBER, "commitment", "/1.3"), tmp_path / "1.jpg")])
    done = assign_pages(desk, pages=[ScanPage(scan, 1)], record_id=NUMBER)
    assert (done.record.signed, done.record.lacking) == (False, (3,))
    done = assign_pages(desk, pages=[ScanPage(scan, 2), ScanPage(scan, 3)], record_id=NUMBER)
    assert done.record.signed
    assert [one[1:] for one in numbered(desk, commitment)] == [
        (1, 3),
        (2, 3),
        (3, 3),
        (None, None),
    ]


def test_another_paper_of_the_record_can_be_meant(desk: Desk, commitment: str, scan: Path) -> None:
    done = assign_pages(desk, pages=[ScanPage(scan, 1)], record_id=NUMBER, paper="FAMILY.PLEDGE")
    assert (done.record.signed, done.record.to.paper_title) == (False, "家庭助廉承诺书")


@pytest.mark.parametrize(
    ("page", "words"), [(9, "已没有第 9 页"), (0, "已没有第 0 页"), (1, "没有找到")]
)
def test_what_is_gone_is_told(
    desk: Desk, commitment: str, scan: Path, page: int, words: str
) -> None:
    if page == 1:
        scan.unlink()
    with pytest.raises(OfficeProblem, match=words):
        assign_pages(desk, pages=[ScanPage(scan, page)], record_id=NUMBER)
    assert numbered(desk, commitment) == []


def test_no_page_is_no_assignment(desk: Desk, commitment: str) -> None:
    with pytest.raises(OfficeProblem, match="还没有选择页"):
        assign_pages(desk, pages=[], record_id=NUMBER)
