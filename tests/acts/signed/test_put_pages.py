"""The pages of a file go to their records, a transaction a record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.signed import put_pages as module
from cleanedu_desktop.acts.signed.keep_pages import keep_pages
from cleanedu_desktop.acts.signed.put_pages import NO_CODE, put_pages
from cleanedu_desktop.acts.signed.scan_read import FileRead
from cleanedu_desktop.exchange.read_scans import ScanReader
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk
from tests.acts.scans import A4_AT_100, keyed, pdf_of

DAY = date(2026, 3, 9)


def test_what_cannot_be_written_is_told_and_the_rest_put(
    desk: Desk, staff: Staff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hour in ("09", "10"):
        record_talk(desk, staff, starts_at=f"2026-03-09T{hour}:00")
    blank = keyed(desk, "T2026-0001", "talk").crop((0, 200, *A4_AT_100))
    pages = [keyed(desk, f"T2026-000{at}", "talk") for at in (1, 2)]
    file = pdf_of([*pages, blank], tmp_path / "1.pdf")

    def fails_once(*given: object, **more: object) -> object:
        monkeypatch.setattr(module, "keep_pages", keep_pages)
        raise OfficeProblem("磁盘已满。")

    monkeypatch.setattr(module, "keep_pages", fails_once)
    with ScanReader() as reader:
        opened = FileRead(desk, reader, file)
        done = put_pages(
            desk, opened, [opened.page(at) for at in range(opened.pages)], signed_on=DAY
        )
    assert [one.outcome for one in done.pages] == ["left", "taken", "left"]
    assert [one.why for one in done.pages] == [("磁盘已满。",), (), (NO_CODE,)]
    assert len(done.operations) == 1
