"""A chart's figures as a table."""

from cleanedu_desktop.charts.spec import Bar, BarChart, Cell, Key, MatrixChart, MatrixRow
from cleanedu_desktop.form_engine.chart_table import chart_table


def test_bars_become_rows_with_their_figures() -> None:
    chart = BarChart(
        title="学时",
        keys=(Key(label="集中", tone="first"), Key(label="自学", tone="second")),
        bars=(Bar(label="甲", parts=(20, 3.5), target=32), Bar(label="乙", parts=(0, 0))),
        target_label="应达",
        names=True,
    )
    table = chart_table(chart)
    assert table.label == "学时"
    assert [column.label for column in table.columns] == ["", "集中", "自学", "应达"]
    rows = [[cell.text for cell in row] for row in table.rows]
    assert rows == [["甲", "20", "3.5", "32"], ["乙", "0", "0", ""]]
    assert table.rows[0][0].face == "name"


def test_a_matrix_stays_one() -> None:
    row = MatrixRow(label="甲", cells=(Cell(text="1"), Cell(text="缺")))
    table = chart_table(MatrixChart(title="谈话", columns=("丙", "丁"), rows=(row,)))
    assert [column.label for column in table.columns] == ["", "丙", "丁"]
    assert [[cell.text for cell in one] for one in table.rows] == [["甲", "1", "缺"]]
