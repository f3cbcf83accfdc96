"""Widths of columns."""

from __future__ import annotations

from cleanedu_desktop.exchange.text_width import (
    WIDEST_LONG,
    WIDEST_TEXT,
    display_width,
    fitting_width,
    lines_needed,
)


def test_chinese_takes_twice_the_room() -> None:
    assert display_width("abc") == 3
    assert display_width("中文ab") == 6
    assert display_width("一\n一二三") == 6
    assert display_width("e\u0301") == 1
    assert display_width("") == 0


def test_columns_fit_their_cells_and_have_an_end() -> None:
    assert fitting_width("地点", ["三楼会议室"] * 5, "text") == 12.0
    assert fitting_width("序号", ["1"], "integer") == 8.0
    assert fitting_width("内容", ["长" * 400], "long") == WIDEST_LONG
    assert fitting_width("内容", ["长" * 400], "text") == WIDEST_TEXT
    assert fitting_width("日期", [], "date") == 12.0
    assert fitting_width("内容", [], "long") == 36.0
    assert fitting_width("题", ["短"] * 19 + ["长" * 12], "text") == 6.0


def test_lines() -> None:
    assert lines_needed("", 10) == 1
    assert lines_needed("一\n二", 10) == 2
    assert lines_needed("一二三四五六七八九十", 11.5) == 2
