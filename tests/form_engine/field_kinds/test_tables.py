"""Repeating rows."""

from __future__ import annotations

import pytest

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import TABLE, WrongValue, rows_of

VOTES = Field(
    name="votes",
    label="表决情况",
    kind="table",
    columns=(
        Field(name="matter", label="事项", kind="text", required=True),
        Field(name="in_favour", label="赞成", kind="number", unit="票"),
        Field(name="until", label="时限", kind="date"),
        Field(
            name="category",
            label="类别",
            kind="choice",
            choices=("甲", "乙"),
            restricted_choices=("乙",),
        ),
    ),
)


def test_rows_are_read_by_column() -> None:
    """Cells are read by their kinds; empty cells and rows are left out."""
    raw = [{"matter": " 计划 ", "in_favour": "3", "until": "2026.3.5"}, {}, {"matter": ""}, None]
    assert TABLE.read(raw, VOTES) == [{"matter": "计划", "in_favour": 3, "until": "2026-03-05"}]
    assert TABLE.read([{}], VOTES) is None


def test_every_wrong_cell_is_named() -> None:
    """Row, column and reason, all at once."""
    raw = [{"matter": "甲", "in_favour": "三"}, {"in_favour": 1}, {"matter": "乙", "x": 1}, 5]
    with pytest.raises(WrongValue) as told:
        TABLE.read(raw, VOTES)
    sentence = told.value.sentence
    for part in (
        "第 1 行：“赞成”",
        "第 2 行：缺少“事项”",
        "第 3 行：没有“x”这一列",
        "第 4 行：应按列名填写",
    ):
        assert part in sentence


def test_many_wrong_cells_are_counted() -> None:
    """Ten are told, the rest counted."""
    with pytest.raises(WrongValue, match="共 30 处"):
        TABLE.read([{"matter": "甲", "until": "?"}] * 30, VOTES)


@pytest.mark.parametrize("bad", ["甲", 5, {"matter": "甲"}, [{}] * 2001])
def test_what_is_no_table_is_refused(bad: object) -> None:
    """Only lists, of no more than two thousand rows."""
    with pytest.raises(WrongValue, match="表决情况"):
        TABLE.read(bad, VOTES)


def test_a_table_in_one_place() -> None:
    """In a ledger's cell: one line a row, numbered where there are several."""
    rows: list[dict[str, object]] = [{"matter": "计划", "in_favour": 3}, {"matter": "总结"}]
    assert TABLE.show(rows[:1], VOTES) == "计划（赞成：3票）"
    assert TABLE.show(rows, VOTES) == "1．计划（赞成：3票）\n2．总结"
    stopped: dict[str, object] = {"matter": "计划。", "in_favour": 3}
    assert TABLE.show([stopped], VOTES) == "计划（赞成：3票）"
    assert TABLE.show([{"matter": "计划。"}], VOTES) == "计划。"
    assert TABLE.search_text(rows, VOTES) == "计划\n3票\n总结"
    assert TABLE.cells(rows[0], VOTES) == ("计划", "3票", "", "")


def test_rows_with_a_restricted_choice_go_whole() -> None:
    """Their dates would tell."""
    rows = [{"matter": "一", "category": "甲"}, {"matter": "二", "category": "乙"}]
    assert TABLE.public(rows, VOTES) == rows[:1]
    assert TABLE.public(rows[1:], VOTES) is None


def test_rows_of_anything() -> None:
    """What is no table has no rows."""
    assert rows_of("甲") == []
    assert rows_of([1, {"a": 1}]) == [{"a": 1}]
