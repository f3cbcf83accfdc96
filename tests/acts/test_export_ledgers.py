"""Ledgers as workbooks: three lists of one ledger."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_ledgers import export_ledgers
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.masking import Masking
from tests.acts.office import Staff, record_item
from tests.acts.workbooks import all_words, rows_of


def test_three_lists_stand_in_one_workbook(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_item(desk, staff, measures=[{"measure": "补登"}, {"measure": "培训"}])
    record_item(desk, staff, problem="签字不全", found_on="2026-02-01")
    target = tmp_path / "三清单.xlsx"
    done = export_ledgers(desk, target=target, year=2026)
    assert done.records == 2
    assert openpyxl.load_workbook(target).sheetnames == ["问题清单", "任务清单", "责任清单"]
    lists = [rows_of(target, name) for name in ("问题清单", "任务清单", "责任清单")]
    for rows in lists:
        assert [row["编号"] for row in rows] == ["Z2026-0002", "Z2026-0001"]
        assert [row["序号"] for row in rows] == [1, 2]
    assert lists[0][0]["发现时间"].isoformat() == "2026-02-01T00:00:00"
    assert "补登" in lists[1][1]["整改措施"]
    assert lists[2][1]["责任人"] == "李䶮"


def test_masked_and_counted(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_item(desk, staff, problem="李䶮没有登记，钱访客反映")
    target = tmp_path / "a.xlsx"
    export_ledgers(desk, target=target, masking=Masking.MASKED, also_mask=("钱访客",))
    assert "钱*客反映" in all_words(target)
    assert "李䶮" not in all_words(target)
    assert "李*没有登记" in all_words(target)
    export_ledgers(desk, target=target, masking=Masking.FIGURES)
    assert "登记" not in all_words(target).replace("登记表", "")


def test_only_ledgers_of_one_kind(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    for forms in (["talk"], ["rectification_problems", "fund_ledger"]):
        with pytest.raises(OfficeProblem, match="不是同一种记录的台账"):
            export_ledgers(desk, form_ids=forms, target=target)
    with pytest.raises(OfficeProblem, match="没有符合条件"):
        export_ledgers(desk, target=target)
