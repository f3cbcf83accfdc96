"""Filled workbooks previewed: every wrong cell is told with its place."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entries_import_plan import EntriesImportPlan
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.acts.preview_import import preview_import
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, add_person
from tests.acts.workbooks import fill

TALK = {
    "谈话类型": "提醒谈话",
    "谈话时间": datetime.fromisoformat("2026-03-09T09:00"),
    "谈话地点": "三楼",
    "谈话内容": "公务接待",
    "谈话人": "周明远",
    "谈话对象": "沈雅琴",
}


@pytest.fixture
def template(desk: Desk, tmp_path: Path) -> Path:
    return export_template(desk, kind="talk", target=tmp_path / "谈话.xlsx").path


def places(plan: EntriesImportPlan) -> list[tuple[int, str]]:
    return [(one.row, one.column) for one in plan.errors]


def test_right_rows_are_shown_and_nothing_is_written(
    desk: Desk, staff: Staff, template: Path
) -> None:
    fill(template, TALK, TALK | {"谈话地点": "二楼", "谈话时间": "2026-03-08 15:30"})
    plan = preview_import(desk, kind="talk", file=template)
    assert [line.decision for line in plan.lines] == ["add", "add"]
    assert plan.is_ready
    assert "提醒谈话" in plan.lines[0].words
    with desk.store.reading() as books:
        assert books.record_ids("talk") == []


def test_each_wrong_cell_is_told_with_sheet_row_and_column(
    desk: Desk, staff: Staff, template: Path
) -> None:
    wrong: list[dict[str, Any]] = [
        TALK | {"谈话时间": "三月九日"},
        TALK | {"谈话对象": "查无此人"},
        {key: value for key, value in TALK.items() if key != "谈话类型"},
        TALK | {"谈话人": "沈雅琴、沈雅琴"},
        TALK | {"完成时限": "=1/0"},
    ]
    fill(template, *wrong)
    plan = preview_import(desk, kind="talk", file=template)
    assert [line.decision for line in plan.lines] == ["wrong"] * 5
    by_row = {one.row: one.sentence.rstrip("。") for one in reversed(plan.errors)}
    for line in plan.lines:
        number = sum(one.row == line.row for one in plan.errors)
        more = f"（等 {number} 处）" if number > 1 else ""
        assert line.reason == by_row[line.row] + more
    head = [cell.value for cell in openpyxl.load_workbook(template).worksheets[0][3]]
    letters = {label: openpyxl.utils.get_column_letter(at) for at, label in enumerate(head, 1)}
    assert (4, letters["谈话时间"]) in places(plan)
    assert (5, letters["谈话对象"]) in places(plan)
    assert (6, letters["谈话类型"]) in places(plan)
    assert {row for row, _ in places(plan)} == {4, 5, 6, 7, 8}
    told = {(one.row, one.column): one for one in plan.errors}
    assert "2026-03-05 09:00" in told[4, letters["谈话时间"]].sentence
    assert told[4, letters["谈话时间"]].shown == "三月九日"
    assert "没有“查无此人”" in told[5, letters["谈话对象"]].sentence.replace("里", "")
    assert all(one.sentence.endswith("。") for one in plan.errors)


def test_a_late_row_asks_for_its_reason(desk: Desk, staff: Staff, template: Path) -> None:
    fill(template, TALK | {"谈话时间": "2025-06-09 09:00"})
    plan = preview_import(desk, kind="talk", file=template)
    assert ["补录" in one.sentence for one in plan.errors] == [True]
    assert preview_import(desk, kind="talk", file=template, late_reason="经办人休假").is_ready
    fill(template, TALK | {"谈话时间": "2024-06-09 09:00", "补录（转录）说明": "2024年档案第3盒"})
    told = preview_import(desk, kind="talk", file=template, late_reason="经办人休假")
    assert [line.decision for line in told.lines] == ["add", "add"]


def test_people_of_one_name_are_asked_for(desk: Desk, staff: Staff, template: Path) -> None:
    other = add_person(desk, name="沈雅琴", department="财务科")
    fill(template, TALK, TALK | {"谈话对象": "沈雅琴（R2026-0004）", "谈话地点": "五楼"})
    plan = preview_import(desk, kind="talk", file=template)
    (asked,) = plan.asked
    assert (asked.name, asked.rows) == ("沈雅琴", (4,))
    assert {who for who, _ in asked.candidates} == {staff.clerk, other}
    assert [line.decision for line in plan.lines] == ["wrong", "add"]
    assert preview_import(desk, kind="talk", file=template, who={"沈雅琴": other}).is_ready


def test_rows_of_tables_find_their_record(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    file = export_template(desk, kind="rectification", target=tmp_path / "a.xlsx").path
    item = {"问题来源": "自查", "发现时间": date(2026, 3, 6), "责任人": "李䶮"}
    fill(file, item | {"序号": 1, "问题描述": "登记不全"}, item | {"序号": 2, "问题描述": "缺签字"})
    rows: list[dict[str, Any]] = [
        {"序号": 2, "整改措施": "补签"},
        {"序号": 9, "整改措施": "x"},
        {"序号": 1},
    ]
    fill(file, *rows, sheet="整改措施")
    fill(file, {"序号": 1, "页数": "三页", "材料名称": "登记簿"}, sheet="佐证材料")
    plan = preview_import(desk, kind="rectification", file=file)
    told = [(one.sheet, one.row, one.sentence) for one in plan.errors]
    assert ("整改措施", 5) in [(sheet, row) for sheet, row, _ in told]
    assert ("佐证材料", 4) in [(sheet, row) for sheet, row, _ in told]
    assert "没有序号" in told[0][2]


def test_files_that_are_no_template_are_told(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    other = export_template(desk, kind="rectification", target=tmp_path / "a.xlsx").path
    with pytest.raises(OfficeProblem, match="没有找到《廉政谈话记录表》的表头"):
        preview_import(desk, kind="talk", file=other)
    text = tmp_path / "a.csv"
    text.write_text("谈话类型\n提醒谈话\n", encoding="utf-8")
    with pytest.raises(OfficeProblem, match=r"不是 \.xlsx 工作簿"):
        preview_import(desk, kind="talk", file=text)
    with pytest.raises(OfficeProblem, match="导入花名册"):
        preview_import(desk, kind="person", file=other)
