"""Text tables: separators, quotation marks, what Excel did to numbers."""

from pathlib import Path

import pytest

from cleanedu_desktop.exchange.grid import Cell
from cleanedu_desktop.exchange.read_csv import MOST_ROWS, read_csv
from cleanedu_desktop.problems import OfficeProblem


def saved(folder: Path, text: str) -> Path:
    path = folder / "名单.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("separator", [",", "\t", ";", "，"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(tmp_path: Path, separator: str, line_end: str) -> None:
    lines = [separator.join(row) for row in (["姓名", "性别"], ["张三", "男"], ["李四", "女"])]
    grid = read_csv(saved(tmp_path, line_end.join(lines) + line_end))
    assert grid.sheets[0].rows[3] == {1: Cell("李四"), 2: Cell("女")}
    assert grid.sheets[0].name == "名单"


def test_a_title_line_does_not_decide_the_separator(tmp_path: Path) -> None:
    text = "示范局,花名册\n姓名;性别;备注\n张三;男;甲,乙\n李四;女;\n王五;男;\n"
    assert read_csv(saved(tmp_path, text)).sheets[0].rows[3][3] == Cell("甲,乙")


def test_a_declared_separator_and_row_numbers_as_spreadsheets_show_them(tmp_path: Path) -> None:
    grid = read_csv(saved(tmp_path, 'sep=;\n姓名;备注\n张三;"一\n二"\n李四;\n'))
    assert list(grid.sheets[0].rows) == [2, 3, 4]
    assert grid.sheets[0].rows[3][2] == Cell("一\n二")


def test_numbers_forced_texts_and_formula_errors(tmp_path: Path) -> None:
    grid = read_csv(saved(tmp_path, '姓名,工号,生日,x\n张三,"=""00123""",1985.1,#N/A\n'))
    assert grid.sheets[0].rows[2] == {
        1: Cell("张三"),
        2: Cell("00123", "number"),
        3: Cell("1985.1", "number"),
        4: Cell("#N/A", "error"),
    }


def test_an_unclosed_quotation_mark_is_told(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="引号不成对"):
        read_csv(saved(tmp_path, '姓名,性别\n张三,"男\n李四,女\n'))


def test_too_many_rows_are_told(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="太多"):
        read_csv(saved(tmp_path, "张三,男\n" * (MOST_ROWS + 1)))


def test_a_file_gone_meanwhile_is_told(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有改动"):
        read_csv(tmp_path / "没有.csv")
