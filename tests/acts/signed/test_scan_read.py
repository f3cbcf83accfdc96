"""One scan file while it is taken in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.signed.page_told import PaperMeant
from cleanedu_desktop.acts.signed.scan_read import FileRead
from cleanedu_desktop.exchange.read_scans import ScanReader
from tests.acts.scans import as_bytes, coded, jpeg, pdf_of

TO = PaperMeant(record_id="x", kind="talk", number="", title="", paper="TALK", paper_title="")


@pytest.fixture
def reader() -> Iterator[ScanReader]:
    with ScanReader() as opened:
        yield opened


def test_its_pages_are_kept_once_each(desk: Desk, reader: ScanReader, tmp_path: Path) -> None:
    file = pdf_of([coded("A"), coded("B")], tmp_path / "两页.pdf")
    opened = FileRead(desk, reader, file)
    assert [opened.page(at).codes for at in range(opened.pages)] == [("A",), ("B",)]
    first, again = opened.keep(0, TO), opened.keep(0, TO)
    assert first == again
    assert (first.name, first.media_type) == ("两页 第1页.pdf", "application/pdf")
    assert len(desk.store.attachments.digests()) == 1


def test_pictures_of_a_tiff_are_parted_as_png(
    desk: Desk, reader: ScanReader, tmp_path: Path
) -> None:
    file = tmp_path / "两页.tif"
    coded("A").save(file, save_all=True, append_images=[coded("B")])
    opened = FileRead(desk, reader, file)
    assert [opened.page(at).codes for at in range(opened.pages)] == [("A",), ("B",)]
    assert opened.keep(1, TO).name == "两页 第2页.png"


def test_what_is_no_scan_is_left(desk: Desk, reader: ScanReader, tmp_path: Path) -> None:
    file = tmp_path / "说明.txt"
    file.write_text("不是扫描件", encoding="utf-8")
    left = FileRead(desk, reader, file).left
    assert left is not None
    assert "不是扫描件" in left.sentence
    assert FileRead(desk, reader, jpeg(coded("A"), tmp_path / "1.jpg")).left is None


def test_a_damaged_content_is_mended_by_the_same_page(
    desk: Desk, reader: ScanReader, tmp_path: Path
) -> None:
    file = tmp_path / "1.png"
    file.write_bytes(as_bytes(coded("A")))
    kept = FileRead(desk, reader, file).keep(0, TO)
    assert b"".join(desk.store.attachments.pieces(kept.digest)) == file.read_bytes()
