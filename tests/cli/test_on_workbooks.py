"""Commands that write and read workbooks."""

from __future__ import annotations

from pathlib import Path

from tests.acts.workbooks import fill, rows_of
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


def test_a_filled_template_is_previewed_and_imported(office: Cleanedu, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    assert office("export", "rectification", "--template", "--out", str(out)).code == 0
    row = {"问题来源": "自查", "发现时间": "2026-03-06", "问题描述": "登记不全"}
    fill(out, row | {"发现时间": "不知道"})
    told = office("import", "rectification", str(out), "--preview")
    assert (told.code, "请改正" in told.out) == (0, True)
    wrong = office("import", "rectification", str(out))
    assert (wrong.code, "一条也没有写入" in wrong.err) == (1, True)
    good = tmp_path / "b.xlsx"
    assert office("export", "rectification", "--template", "--out", str(good)).code == 0
    fill(good, row)
    late = ["--late-reason", "经办人休假"]
    data = office("import", "rectification", str(good), "--preview", *late, "--json").data
    assert (data["ready"], data["added"], data["errors"]) == (True, 1, [])
    assert office("import", "rectification", str(good), *late, "--json").data["added"] == 1
    assert "没有重复导入" in office("import", "rectification", str(good), *late).out
    assert office("import", "rectification", str(good), "--person", "x").code == 2
