"""Lists and registers as workbooks."""

from __future__ import annotations

import zipfile
from html import unescape
from pathlib import Path

import openpyxl
import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_list import export_list
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.masking import Masking
from tests.acts.office import Staff, add_person, record_item, record_session, record_talk
from tests.acts.workbooks import all_words, rows_of


def test_talks_are_rows_with_typed_cells(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_talk(desk, staff, content="=HYPERLINK(1)")
    record_talk(desk, staff, starts_at="2026-01-09T09:00")
    target = tmp_path / "新" / "谈话.xlsx"
    done = export_list(desk, kind="talk", target=target)
    assert (done.path, done.records, done.cut) == (target, 2, 0)
    rows = rows_of(target)
    assert [row["序号"] for row in rows] == [1, 2]
    assert rows[0]["谈话时间"].isoformat() == "2026-01-09T09:00:00"
    assert rows[1]["谈话内容"] == "=HYPERLINK(1)"
    assert rows[1]["谈话对象"] == "沈雅琴"
    assert not list(target.parent.glob("*.part*"))


def test_tables_and_steps_stand_on_sheets_of_their_own(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    materials = [{"title": "准则", "kind": "党章党规"}, {"title": "条例"}]
    session = record_session(desk, staff, materials=materials)
    advance_entry(
        desk,
        record_id=session.id,
        step="补学",
        answers={"studied_on": "2026-03-10", "method": "自学"},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    target = tmp_path / "a.xlsx"
    export_list(desk, kind="study_session", target=target)
    assert openpyxl.load_workbook(target).sheetnames[1:] == ["学习内容（篇目）", "补学"]
    (row,) = rows_of(target)
    assert row["应到人员·请假"] == "李䶮（出车）"
    assert row["应到人员·到会"] == "周明远、沈雅琴"
    assert [one["篇目"] for one in rows_of(target, "学习内容（篇目）")] == ["准则", "条例"]
    assert rows_of(target, "补学")[0]["补学人"] == "李䶮"


def test_what_is_filtered_is_exported(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_item(desk, staff)
    one = record_item(desk, staff, found_on="2025-12-01", problem="签字不全")
    target = tmp_path / "a.xlsx"
    for wanted in ({"ids": [one.id]}, {"year": 2025}, {"text": "签字"}):
        export_list(desk, kind="rectification", target=target, **wanted)
        assert [row["问题描述"] for row in rows_of(target)] == ["签字不全"]
    with pytest.raises(OfficeProblem, match="没有符合条件"):
        export_list(desk, kind="rectification", state="closed", target=target)
    with pytest.raises(OfficeProblem, match=r"以 \.xlsx 结尾"):
        export_list(desk, kind="rectification", target=tmp_path / "a.xls")


def test_nothing_masked_is_in_the_bytes(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_talk(desk, staff, content="周明远找沈雅琴，电话13812345678。钱访客在场。")
    target, also = tmp_path / "a.xlsx", ["钱访客"]
    export_list(desk, kind="talk", target=target, masking=Masking.MASKED, also_mask=also)
    with zipfile.ZipFile(target) as package:
        whole = unescape(b"".join(map(package.read, package.namelist())).decode())
    assert "周*远找沈*琴，电话138****5678" in whole
    assert "已隐去" in whole
    for name in ("周明远", "沈雅琴", "13812345678", "钱访客"):
        assert name not in whole


def test_figures_hold_no_record(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_talk(desk, staff)
    target = tmp_path / "a.xlsx"
    done = export_list(desk, kind="talk", target=target, masking=Masking.FIGURES)
    words = all_words(target)
    assert done.records == 1
    assert "提醒谈话" in words
    assert not [one for one in ("沈雅琴", "T2026", "公务接待") if one in words]


def test_namesakes_carry_their_number(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    add_person(desk, name="沈雅琴", department="财务科")
    record_talk(desk, staff)
    target = tmp_path / "a.xlsx"
    export_list(desk, kind="talk", target=target)
    assert rows_of(target)[0]["谈话对象"] == "沈雅琴（R2026-0002）"


def test_a_confidential_kind_needs_a_word_and_is_noted(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    form = desk.forms.main_form("early_sign")
    needed = {
        field.name: field.choices[0] if field.choices else "2026-03-09"
        for field in form.fields
        if field.required
    }
    people = [PersonGiven(staff.driver, role.role) for role in form.people if role.min]
    kept = record_entry(desk, kind="early_sign", answers=needed, people=people)
    target = tmp_path / "a.xlsx"
    with pytest.raises(OfficeProblem, match="不公开"):
        export_list(desk, kind="early_sign", target=target)
    assert not target.exists()
    export_list(desk, kind="early_sign", target=target, restricted=True)
    with desk.store.reading() as books:
        assert books.changes_of(kept.id)[-1].act == "export_list"
