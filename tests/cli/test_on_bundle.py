"""The command bundle."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu

TALK = {
    "answers": {
        "talk_type": "提醒谈话",
        "starts_at": "2026-03-09T09:00",
        "place": "三楼谈话室",
        "content": "谈了公务接待中的廉洁要求。",
    },
    "people": [
        {"person": "周明远", "role": "talker"},
        {"person": "R2026-0002", "role": "talkee"},
    ],
}


def test_the_package_of_a_year(office: Cleanedu, tmp_path: Path) -> None:
    """What was made is told; what cannot be made is refused."""
    out = tmp_path / "a.pdf"
    office("record", "talk", "--answers", "-", given=TALK)
    data = office("bundle", "--year", "2026", "--out", str(out), "--json").data
    assert data["records"] == 1
    assert data["archival"] is True
    assert out.read_bytes().startswith(b"%PDF")
    told = office("bundle", "--year", "2026", "--out", str(out)).out
    assert "1 件记录" in told and "PDF/A-2u" in told
    assert office("bundle", "--year", "2020", "--out", str(out)).code == 1
    assert office("bundle", "--year", "2026", "--out", str(tmp_path / "a.docx")).code == 1
    folder = tmp_path / "材料"
    assert office("bundle", "--year", "2026", "--out", str(folder), "--json").data["pages"] > 3
    assert len(list(folder.rglob("*.pdf"))) > 5


def test_gaps_are_listed_instead(office: Cleanedu, tmp_path: Path) -> None:
    """For people under headings, as data whole; one thing at a time."""
    office("record", "talk", "--answers", "-", given=TALK)
    data = office("bundle", "--year", "2026", "--gaps", "--json").data
    assert data["records"] == 1
    assert "no_scan" in {one["what"] for one in data["gaps"]}
    assert "没有签字扫描件（1）" in office("bundle", "--year", "2026", "--gaps").out
    assert office("bundle", "--year", "2026").code == 2
