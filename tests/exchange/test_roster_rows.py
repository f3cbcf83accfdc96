"""Rows below the header: people, and what only looks like people."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.exchange.grid import Cell, GridSheet, MergedRange, fill_down_merged
from cleanedu_desktop.exchange.id_number import HIDDEN
from cleanedu_desktop.exchange.roster_header import find_header
from cleanedu_desktop.exchange.roster_rows import SheetReading, read_rows
from cleanedu_desktop.exchange.roster_words import read_roster_words

WORDS = read_roster_words()
Table = list[list[str | None]]
HEADER: list[str | None] = ["序号", "姓名", "性别", "部门"]


def read(rows: Sequence[Sequence[object]], *merged: MergedRange) -> SheetReading:
    sheet = GridSheet("名册", merged=list(merged))
    for number, row in enumerate(rows, start=1):
        sheet.rows[number] = {c: Cell(str(text)) for c, text in enumerate(row, start=1) if text}
    fill_down_merged(sheet)
    header = find_header(sheet, WORDS)
    assert header is not None
    return read_rows(sheet, header, WORDS)


def names(reading: SheetReading) -> list[object]:
    return [row.answers["name"] for row in reading.rows]


def test_a_person_with_where_each_answer_came_from() -> None:
    (row,) = read([HEADER, ["1", "张 三", "男", "办公室"]]).rows
    assert (row.sheet, row.row) == ("名册", 2)
    assert row.answers == {"name": "张三", "sex": "男", "department": "办公室"}
    assert row.columns == {"name": "B", "sex": "C", "department": "D"}


@pytest.mark.parametrize(
    "last",
    [
        ["合 计", "36人", None, None],
        ["合计：36人", None, None, None],
        [None, "共计36人", None, None],
        ["填表人：张三", None, "审核：李四", None],
        [None, "制表人：张三", None, None],
        ["注：本表一式两份", None, None, None],
        ["2026年3月5日", None, None, None],
        ["序号", "姓名", "性别", "部门"],
        [None, None, None, "第二党小组"],
    ],
)
def test_rows_that_are_no_people_are_noted(last: list[str | None]) -> None:
    reading = read([HEADER, ["1", "张三", "男", "甲"], last, ["2", "李四", "女", "乙"]])
    assert names(reading) == ["张三", "李四"]
    assert reading.doubts == []
    (note,) = reading.notes
    assert "第 3 行" in note


def test_people_of_the_auditing_section_are_people() -> None:
    rows: Table = [["部门", "姓名"], ["审核科", "张三"], ["审批股", "李四"], ["制表中心", "王五"]]
    assert names(read(rows)) == ["张三", "李四", "王五"]


def test_a_heading_merged_over_the_table_is_noted() -> None:
    rows: Table = [["姓名", "性别", "部门"], ["一、机关", None, None], ["张三", "男", "甲"]]
    reading = read(rows, MergedRange(2, 1, 2, 3))
    assert names(reading) == ["张三"]
    assert "小标题" in reading.notes[0]


def test_prepared_serial_numbers_and_merged_leftovers_are_passed_over() -> None:
    rows: Table = [HEADER, ["1", "张三", "男", "甲"], ["2", None, None, None]]
    reading = read(rows, MergedRange(2, 4, 3, 4))
    assert names(reading) == ["张三"]
    assert reading.doubts == []


def test_an_exactly_repeated_row_is_read_once() -> None:
    reading = read(
        [HEADER, ["1", "张三", "男", "甲"], ["2", "张 三", "男", "甲"], ["3", "张三", "男", "乙"]]
    )
    assert [row.row for row in reading.rows] == [2, 3, 4]
    reading = read([HEADER, ["1", "张三", "男", "甲"], ["2", "张三", "男", "甲"]])
    assert [row.row for row in reading.rows] == [2]
    assert reading.notes == ["工作表“名册”第 3 行与第 2 行完全相同，只读入一次。"]


def test_namesakes_with_nothing_else_are_both_read_and_doubted() -> None:
    reading = read([["姓名"], ["张三"], ["张三"]])
    assert names(reading) == ["张三", "张三"]
    assert [doubt.row for doubt in reading.doubts] == [2, 3]


def test_a_row_without_a_name_is_doubted() -> None:
    reading = read([HEADER, ["1", None, "男", "甲"]])
    assert reading.rows == []
    (doubt,) = reading.doubts
    assert (doubt.row, doubt.column) == (2, "B")
    assert "没有姓名" in doubt.reason


def test_a_person_on_two_rows_is_read_once() -> None:
    rows: Table = [["姓名", "职务"], ["张三", "科长"], [None, "支部委员"]]
    reading = read(rows, MergedRange(2, 1, 3, 1))
    assert [row.answers for row in reading.rows] == [{"name": "张三", "post": "科长"}]
    assert "合并" in reading.doubts[0].reason


def test_two_lists_side_by_side() -> None:
    rows: Table = [
        ["姓名", "性别", "姓名", "性别"],
        ["张三", "男", "李四", "女"],
        ["王五", "男", None, None],
    ]
    assert names(read(rows)) == ["张三", "李四", "王五"]


def test_the_second_best_column_fills_gaps() -> None:
    rows: Table = [["姓名", "单位", "部门"], ["张三", "某局", "甲"], ["李四", "某局", None]]
    assert [row.answers["department"] for row in read(rows).rows] == ["甲", "某局"]


def test_an_identity_number_gives_birth_date_and_sex_and_is_not_kept() -> None:
    number = "00000019851003001X"
    digits = [int(d) for d in number[:17]]
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(w * d for w, d in zip(weights, digits, strict=True))
    number = number[:17] + "10X98765432"[total % 11]
    rows: Table = [
        ["姓名", "身份证号", "出生年月", "性别"],
        ["张三", number, None, None],
        ["李四", number, "1985.10", "男"],
        ["王五", number, "1986.10", "男"],
        ["赵六", number[:-2], "1986.10", None],
    ]
    reading = read(rows)
    births = [row.answers.get("birth_date") for row in reading.rows]
    assert births == ["1985-10-03", "1985-10-03", "1986-10", "1986-10"]
    assert [row.answers.get("sex") for row in reading.rows] == ["男", "男", "男", None]
    assert [(doubt.row, doubt.shown) for doubt in reading.doubts] == [(4, HIDDEN), (5, HIDDEN)]
    assert number[6:14] not in repr(reading)


def test_replaced_old_characters_are_noted() -> None:
    reading = read([["姓名", "性别"], ["沈\ue863", "男"]])
    assert names(reading) == ["沈䶮"]
    assert "第 2 行“姓名”" in reading.notes[0]


WORDS_OF_ROSTERS = st.sampled_from(
    ["姓名", "性别", "出生年月", "身份证号", "合计", "张三", "男", "序号", "注:", "1985.10", "工号"]
)
TEXTS = st.one_of(WORDS_OF_ROSTERS, st.text(min_size=1, max_size=12))
CELLS = st.builds(
    Cell, TEXTS, st.sampled_from(["text", "number", "date", "flag", "error", "formula"])
)
ROWS = st.dictionaries(st.integers(1, 9), st.dictionaries(st.integers(1, 7), CELLS), max_size=9)
NUMBERS = st.integers(1, 9)
RANGES = st.lists(st.builds(MergedRange, NUMBERS, NUMBERS, NUMBERS, NUMBERS), max_size=4)


@given(ROWS, RANGES)
def test_no_table_raises(rows: dict[int, dict[int, Cell]], merged: list[MergedRange]) -> None:
    sheet = GridSheet("名册", {1: {1: Cell("姓名"), 2: Cell("性别")}} | rows, merged)
    fill_down_merged(sheet)
    header = find_header(sheet, WORDS)
    if header is not None:
        reading = read_rows(sheet, header, WORDS)
        assert all(row.answers.get("name") for row in reading.rows)
