"""The command campaign-book."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_the_book_is_printed(office: Cleanedu, tmp_path: Path) -> None:
    given = {"answers": {"name": "集中整治", "category": "集中整治", "starts_on": "2026-03-02"}}
    made = office("record", "campaign", "--answers", "-", "--json", given=given).data
    out = tmp_path / "台账.pdf"
    said = office("campaign-book", made["id"], "--out", str(out), "--json").data
    assert (said["records"], said["pages"]) == (0, 1)
    assert out.read_bytes()[:5] == b"%PDF-"
    wrong = office("campaign-book", "没有", "--out", str(out))
    assert wrong.code != 0
