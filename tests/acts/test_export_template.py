"""Templates made from forms."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.workbooks import rows_of


def test_a_template_has_sheets_to_fill_in_and_says_how(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "模板.xlsx"
    export_template(desk, kind="study_session", target=target)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames[0] == "学习教育（会议）记录"
    assert book.sheetnames[-1] == "填写说明"
    assert "学习内容（篇目）" in book.sheetnames
    assert rows_of(target) == []
    guide = {(row["工作表"], row["列"]): row for row in rows_of(target, "填写说明")}
    assert guide["学习教育（会议）记录", "会议类型"]["必填"] == "必填"
    assert "党课" in guide["学习教育（会议）记录", "会议类型"]["怎么填"]
    assert "顿号" in guide["学习教育（会议）记录", "应到人员·请假"]["怎么填"]
    assert "序号" in guide["学习内容（篇目）", "序号"]["怎么填"]


def test_unknown_kinds_are_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem):
        export_template(desk, kind="poem", target=tmp_path / "a.xlsx")
