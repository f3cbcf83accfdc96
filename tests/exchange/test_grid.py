"""Merged cells are filled downwards, and columns have the names spreadsheets show."""

from openpyxl.utils import get_column_letter

from cleanedu_desktop.exchange.grid import (
    Cell,
    GridSheet,
    MergedRange,
    column_letter,
    fill_down_merged,
)


def test_a_vertically_merged_value_reaches_each_row_that_holds_something() -> None:
    sheet = GridSheet("名册", merged=[MergedRange(1, 2, 4, 2)])
    sheet.rows = {1: {1: Cell("甲"), 2: Cell("办公室")}, 2: {1: Cell("乙")}, 4: {1: Cell("丙")}}
    fill_down_merged(sheet)
    assert [sheet.at(row, 2) for row in (2, 3, 4)] == [
        Cell("办公室", copied=True),
        None,
        Cell("办公室", copied=True),
    ]
    assert sheet.at(1, 2) == Cell("办公室")


def test_a_horizontally_merged_title_is_not_repeated() -> None:
    sheet = GridSheet("名册", merged=[MergedRange(1, 1, 1, 5)])
    sheet.rows = {1: {1: Cell("花名册")}}
    fill_down_merged(sheet)
    assert list(sheet.rows[1]) == [1]


def test_filling_never_covers_a_value() -> None:
    sheet = GridSheet("名册", merged=[MergedRange(1, 1, 2, 1)])
    sheet.rows = {1: {1: Cell("上")}, 2: {1: Cell("下")}}
    fill_down_merged(sheet)
    assert sheet.at(2, 1) == Cell("下")


def test_column_letters_are_those_of_spreadsheets() -> None:
    assert [column_letter(n) for n in range(1, 1000)] == [
        get_column_letter(n) for n in range(1, 1000)
    ]
