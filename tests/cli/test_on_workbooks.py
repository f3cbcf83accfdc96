"""Commands that write and read workbooks."""

from __future__ import annotations

from pathlib import Path

from tests.acts.workbooks import rows_of
from tests.cli.conftest import Cleanedu


def test_a_kind_is_exported(office: Cleanedu, tmp_path: Path) -> None:
    out = tmp_path / "人员.xlsx"
    said = office("export", "person", "--out", str(out), "--json")
    assert said.data == {"path": str(out), "records": 3, "cut": 0}
    assert len(rows_of(out)) == 3
    assert "已导出" in office("export", "person", "--out", str(out)).out
    assert office("export", "person", "--state", "没有", "--out", str(out)).code == 1


def test_a_template_and_ledgers(office: Cleanedu, tmp_path: Path) -> None:
    out = str(tmp_path / "a.xlsx")
    assert office("export", "talk", "--template", "--out", out).code == 0
    assert office("export", "talk", "--template", "--year", "2026", "--out", out).code == 2
    none = office("export", "three-lists", "--out", out)
    assert (none.code, "没有符合条件" in none.err) == (1, True)
    assert office("export", "rectification_ledger", "--text", "x", "--out", out).code == 2
