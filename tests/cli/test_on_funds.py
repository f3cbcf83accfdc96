"""The command funds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cli.conftest import Cleanedu


def book(office: Cleanedu, entry_type: str, **answers: Any) -> None:
    """Record a line of the book."""
    given = {
        "entry_type": entry_type,
        "booked_on": "2026-03-02",
        "year": 2026,
        "source": "财政",
        "subject": "警示教育",
    }
    said = office("record", "fund", "--answers", "-", given={"answers": given | answers})
    assert said.code == 0, said.err


def test_the_year_is_told_and_printed(office: Cleanedu, tmp_path: Path) -> None:
    book(office, "预算安排", income="5000")
    book(office, "活动支出", spent="1250.50")
    told = office("funds", "--json").data
    assert told["total"] == {
        "carried": 0, "allotted": 500_000, "spent": 125_050, "balance": 374_950,
    }  # fmt: skip
    assert [one["balance"] for one in told["lines"]] == [500_000, 374_950]
    out = tmp_path / "经费.pdf"
    said = office("funds", "--year", "2026", "--out", str(out))
    assert "3,749.50" in said.out
    assert out.read_bytes()[:5] == b"%PDF-"
    assert office("funds", "--year", "2025", "--json").data["lines"] == []
