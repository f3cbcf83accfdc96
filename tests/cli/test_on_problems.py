"""The command problems."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_a_year_is_told_and_printed(office: Cleanedu, tmp_path: Path) -> None:
    before = office("problems", "--year", "2026", "--json").data
    answers = {
        "source": "审计",
        "found_on": "2026-03-06",
        "problem": "审批后补",
        "nature": "普遍性",
    }
    said = office("record", "rectification", "--answers", "-", given={"answers": answers})
    assert said.code == 0, said.err
    found = office("problems", "--year", "2026", "--json").data
    assert found["problems"] == before["problems"] + 1
    assert found["types"]["普遍性"] == 1
    assert found["quarters"][0] == before["quarters"][0] + 1
    out = tmp_path / "分析.pdf"
    assert "审计" in office("problems", "--year", "2026", "--out", str(out)).out
    assert out.read_bytes()[:5] == b"%PDF-"
