"""Papers are printed, signed, scanned as offices scan, and come home; the list of lacks ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from cleanedu_desktop.acts.assign_pages import ScanPage, assign_pages
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_unsigned import list_unsigned
from cleanedu_desktop.acts.print_unsigned import print_unsigned
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import (
    FIRST_DAY,
    new_office,
    record_session,
    record_talk,
    staff_of,
)
from tests.acts.scans import jpeg, pdf_of, printed, scanned
from tests.benchmarks.bench_take_in import counted, printed_pages, write
from tests.benchmarks.made_scans import beside, made_scans, noisy, signed, skewed

LONG = "学习了准则全文，逐条对照检查，大家谈了体会。" * 35


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office with two talks, a session on several pages and three commitments."""
    with new_office(tmp_path / "office", day=FIRST_DAY) as opened:
        staff = staff_of(opened)
        record_talk(opened, staff)
        record_talk(opened, staff, starts_at="2026-03-09T10:00")
        record_session(opened, staff, content=LONG)
        people = [staff.head, staff.clerk, staff.driver]
        record_commitments(opened, person_ids=people, answers={"year": 2026})
        yield opened


@pytest.fixture
def box(tmp_path: Path) -> Path:
    folder = tmp_path / "U盘 扫描"
    folder.mkdir()
    return folder


def lacking(desk: Desk) -> dict[str, str]:
    return {one.number: one.lacks for one in list_unsigned(desk)}


@pytest.mark.slow
def test_the_list_of_missing_signatures_ends(desk: Desk, box: Path, tmp_path: Path) -> None:
    assert len(lacking(desk)) == 6
    paper = tmp_path / "纸"
    paper.mkdir()
    assert print_unsigned(desk, target=paper / "缺签清单.pdf").records == 6
    chance = Random(3)  # noqa: S311 - how a pen runs
    talks = printed(desk, paper, "talk", "T2026-0001", "T2026-0002")
    session = printed(desk, paper, "study_session", "X2026-0001")
    letters = printed(desk, paper, "commitment", "C2026-0001", "C2026-0002", "C2026-0003")
    first, second = (signed(scanned(talks, at, dpi=150), chance) for at in (0, 1))
    ours = [signed(scanned(letters, at, dpi=150), chance) for at in (0, 1, 2)]
    pages = [scanned(session, at, dpi=100) for at in (0, 1)]
    torn = pages[1].crop((0, pages[1].height // 3, pages[1].width, pages[1].height))
    mixed = [noisy(skewed(first, 4), 6), skewed(ours[0], 181), pages[0], torn]
    pdf_of(mixed, box / "扫描0001.pdf")
    jpeg(noisy(beside(second, skewed(ours[1], -3)), 4), box / "IMG_20260309.jpg", 40)
    ours[2].save(box / "传真.tif")
    done = take_in(desk, sources=[box])
    assert [one.outcome for one in done.pages] == ["taken"] * 2 + ["taken"] * 3 + ["left"]
    assert lacking(desk) == {"X2026-0001": "缺第 2 页"}
    left = done.pages[-1]
    (may_be, *_) = left.candidates
    assert (may_be.to.number, may_be.to.page) == ("X2026-0001", 2)
    assign_pages(
        desk,
        pages=[ScanPage(left.file, left.page)],
        record_id=may_be.to.record_id,
        paper=may_be.to.paper,
    )
    assert lacking(desk) == {}
    with pytest.raises(OfficeProblem, match="没有缺签"):
        print_unsigned(desk, target=paper / "再印.pdf")
    assert {one.outcome for one in take_in(desk, sources=[box]).pages} == {"already", "left"}
    assert desk.store.check_attachments().sound


@pytest.mark.slow
def test_bad_scans_are_put_right_and_none_wrong(desk: Desk, box: Path, tmp_path: Path) -> None:
    """A few of each kind; three hundred are made by `tests/benchmarks/bench_take_in.py`."""
    paper = tmp_path / "纸"
    paper.mkdir()
    scans = made_scans(printed_pages(desk, paper, ("talk", "commitment")), 20)
    files = write(scans, box)
    counts = counted(files, take_in(desk, sources=[box]).pages)
    assert {kind: dict(found) for kind, found in counts.items() if set(found) != {"right"}} == {}
    assert sum(found.total() for found in counts.values()) == len(scans) >= 18


def test_a_stick_pulled_out_midway_leaves_nothing_half(
    desk: Desk, box: Path, tmp_path: Path
) -> None:
    talks = printed(desk, tmp_path, "talk", "T2026-0001", "T2026-0002")
    for at in (0, 1):
        jpeg(scanned(talks, at, dpi=100), box / f"{at}.jpg")
    gone: list[int] = []

    def pull_out(done: int, of: int) -> None:
        if done == 1 and not gone:
            gone.append(of)
            (box / "1.jpg").unlink()

    done = take_in(desk, sources=[box], progress=pull_out)
    assert [one.outcome for one in done.pages] == ["taken"]
    ((left, sentence),) = [(one.file.name, one.sentence) for one in done.files]
    assert (left, "没有找到" in sentence) == ("1.jpg", True)
    assert "T2026-0001" not in lacking(desk)
    assert lacking(desk)["T2026-0002"] == "缺签字件"
