"""The commands score and report."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_the_score_of_a_year(office: Cleanedu) -> None:
    """Each indicator with its points, how they came about, and the evidence."""
    data = office("score", "--year", "2026", "--standard", "county-b", "--json").data
    assert data["standard"]["id"] == "county-b"
    assert data["standard"]["sheet"] == "assessment_approved"
    assert [one["id"] for one in data["indicators"]] == [str(n) for n in range(1, 10)]
    assert sum(one["max"] for one in data["indicators"]) == 100
    assert data["computable"] + data["by_hand"] + data["not_due"] == 100
    lines = office("score", "--year", "2026").out.splitlines()
    assert "（甲）" in lines[0]
    assert lines[-1].startswith("测算 ")


def test_mistakes_in_standards_are_told(office: Cleanedu, tmp_path: Path) -> None:
    """And the rest is scored all the same."""
    place = tmp_path / "office" / "rules" / "standards"
    place.mkdir(parents=True)
    (place / "a.toml").write_text('id = "x"\n', encoding="utf-8")
    said = office("score", "--year", "2026")
    assert said.code == 1
    assert "考核标准有 1 处错误" in said.err
    assert "测算 " in said.out


def test_the_report_of_a_year(office: Cleanedu, tmp_path: Path) -> None:
    """As PDF or Word, by its name."""
    out = tmp_path / "r.pdf"
    data = office("report", "--year", "2026", "--half", "1", "--out", str(out), "--json").data
    assert data["pages"] >= 3
    assert data["own_record"] is None
    assert out.read_bytes().startswith(b"%PDF")
    said = office("report", "--year", "2026", "--out", str(tmp_path / "r.docx"))
    assert "留空手写" in said.out
    assert (tmp_path / "r.docx").read_bytes().startswith(b"PK")
