"""Sheets and columns of a kind in a workbook."""

from __future__ import annotations

import pytest

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.workbook_columns import (
    LONGEST_SHEET_NAME,
    WorkbookColumn,
    fillable_tables,
    sheet_name,
    workbook_tables,
)
from tests.form_engine.filled_records import shipped_forms

FORMS = shipped_forms()
KINDS = sorted(FORMS.kinds)


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_columns_or_sheets_are_called_the_same(kind: str) -> None:
    tables = workbook_tables(FORMS.main_form(kind))
    names = [one.name.casefold() for one in tables]
    assert len(set(names)) == len(names)
    assert all(0 < len(one.name) <= LONGEST_SHEET_NAME for one in tables)
    for table in tables:
        labels = [one.label for one in table.columns]
        assert len(set(labels)) == len(labels)
        headers = [one.header for one in table.columns]
        assert len(set(headers)) == len(headers)


def test_tables_and_steps_have_their_own_sheets() -> None:
    tables = workbook_tables(FORMS.main_form("study_session"))
    assert [one.name for one in tables][:3] == [
        "学习教育（会议）记录",
        "学习内容（篇目）",
        "发言要点",
    ]
    labels = [one.label for one in tables[0].columns]
    assert labels[:2] == ["序号", "编号"]
    assert {"应到人员·到会", "应到人员·请假", "教育形式（警示教育）"} <= set(labels)
    assert any(one.step and one.step.name == "make_up_study" for one in tables)


def test_what_is_filled_in_has_no_steps_and_nothing_worked_out() -> None:
    tables = fillable_tables(FORMS.main_form("rectification"))
    assert not [one for one in tables if one.step]
    labels = [one.label for one in tables[0].columns]
    assert "状态" not in labels
    assert "补录（转录）说明" in labels
    assert tables[1].columns[0].label == "序号"
    assert "编号" not in [one.label for one in tables[1].columns]


def test_headers_name_the_unit_and_choices_keep_what_is_confidential() -> None:
    number = Field(name="n", label="页数", kind="number", unit="页")
    money = Field(name="m", label="预算", kind="money")
    assert WorkbookColumn(label="页数", field=number).header == "页数"
    assert WorkbookColumn(label="预算", field=money, type="money").header == "预算（元）"
    choice = Field(
        name="c", label="类", kind="choice", choices=("一", "二"), restricted_choices=("二",)
    )
    assert WorkbookColumn(label="类", field=choice).choices == ("一",)
    yes = Field(name="y", label="是否", kind="yes_no")
    assert WorkbookColumn(label="是否", field=yes).choices == ("是", "否")


def test_names_of_sheets() -> None:
    taken: set[str] = set()
    assert sheet_name("a/b:c", taken) == "a b c"
    assert sheet_name("长" * 40, taken) == "长" * 31
    assert sheet_name("长" * 40, taken) == "长" * 28 + "（2）"
    assert sheet_name("[]", taken) == "表"
