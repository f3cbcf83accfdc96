"""The inspection package of a year: who is in it, in what order, and on which page."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import SIGNED_COPY
from tests.acts.locked_office import lock_up, open_again
from tests.acts.office import Staff, record_item, record_session, record_talk
from tests.exchange.media.pictures import photo
from tests.printing.assembling.packages import read_back

ASKED = BundleAsked(year=2026)


def test_every_record_of_the_year_stands_where_the_lists_say(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    made = [record_session(desk, staff), record_talk(desk, staff), record_item(desk, staff)]
    gone = record_talk(desk, staff, starts_at="2026-03-08T09:00")
    withdraw_entry(desk, record_id=gone.id, reason="重复")
    record_talk(desk, staff, starts_at="2025-03-08T09:00")
    done = make_bundle(desk, asked=ASKED, target=tmp_path / "a.pdf")
    read = read_back(done.path.read_bytes())
    assert (done.records, done.pages, done.archival) == (3, len(read.texts), True)
    for one in made:
        ((_, _, page),) = [mark for mark in read.marks if mark[1].startswith(one.number)]
        assert one.number in read.texts[page - 1]
        assert "第1页" in read.texts[page - 1]
        listed = [text for text in read.texts[2 : page - 1] if one.number in text]
        assert any(f"{page}" in text for text in listed)
    assert "不含不公开种类的记录" in read.texts[0]
    assert not any(gone.number in text for text in read.texts)
    if sys.platform == "linux":  # qpdf comes through apt
        check = ["qpdf", "--check", str(done.path)]
        told = subprocess.run(check, capture_output=True, text=True, check=False)
        assert (told.returncode, told.stderr) == (0, "")


def test_by_indicator_each_record_is_printed_once(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    """And pointed to from wherever else it counts."""
    session, talk = record_session(desk, staff), record_talk(desk, staff)
    asked = BundleAsked(year=2026, by="indicator")
    done = make_bundle(desk, asked=asked, target=tmp_path / "a.pdf")
    read = read_back(done.path.read_bytes())
    for one in (session, talk):
        assert (
            sum(level == 1 and words.startswith(one.number) for level, words, _ in read.marks) == 1
        )
    assert done.records == 2
    assert "佐证索引" in read.texts[-1]


def test_a_progress_that_raises_leaves_nothing(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    """Also before anything is drawn, and behind any page that was scanned."""
    talk = record_talk(desk, staff).id
    scans = [Pasted(f"{n}.jpg", photo(40 + n, 30)) for n in range(3)]
    attach_files(desk, record_id=talk, files=scans, role=SIGNED_COPY)
    told: list[tuple[int, int]] = []
    make_bundle(
        desk,
        asked=ASKED,
        target=tmp_path / "a.pdf",
        progress=lambda done, total: told.append((done, total)),
    )
    (tmp_path / "a.pdf").unlink()
    assert told[0] == (0, 0) and told[-1] == (5, 5) and told.count((4, 5)) == 4
    for stop in range(1, len(told) + 1):
        left = iter(range(stop - 1))

        def progress(_done: int, _total: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            make_bundle(desk, asked=ASKED, target=tmp_path / "a.pdf", progress=progress)
        assert not list(tmp_path.glob("*.p*"))


def test_an_office_with_a_password_makes_the_same_package(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    """Page by page, its scans with it; what it was made of stays encrypted."""
    talk = record_talk(desk, staff).id
    attach_files(desk, record_id=talk, files=[Pasted("扫描.jpg", photo())], role=SIGNED_COPY)
    plain = make_bundle(desk, asked=ASKED, target=tmp_path / "plain.pdf")
    lock_up(desk)
    desk.store.close()
    opened = open_again(desk.folders)
    made = make_bundle(opened, asked=ASKED, target=tmp_path / "a.pdf")
    opened.store.close()
    assert (made.pages, made.records, made.pictures) == (plain.pages, 1, 1)
    assert "周明远".encode() not in desk.folders.store_file.read_bytes()
    texts = [read_back(one.path.read_bytes()).texts for one in (plain, made)]
    same = ["".join(pages).split("存证号")[0] for pages in texts]
    assert same[0] == same[1]


def test_nothing_to_show_is_said(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有符合条件的记录"):
        make_bundle(desk, asked=ASKED, target=tmp_path / "a.pdf")
    record_talk(desk, staff)
    for asked, said in (
        (BundleAsked(year=2026, kinds=("gift",)), "不公开"),
        (BundleAsked(year=2026, kinds=("sign_in",)), "不是一种记录"),
        (BundleAsked(year=2026, by="indicator", indicators=("99",)), "没有“99”这个指标"),
        (BundleAsked(year=2031), "还没有到"),
    ):
        with pytest.raises(OfficeProblem, match=said):
            make_bundle(desk, asked=asked, target=tmp_path / "a.pdf")
    assert not list(tmp_path.glob("*.p*"))
