"""The months of a year as a chart."""

from __future__ import annotations

from cleanedu_desktop.rules.year_chart import year_chart


def test_each_month_is_a_bar_with_its_sum() -> None:
    chart = year_chart(2026, (2, 3), (1, 0))
    assert chart.title == "2026 年各月的学习和谈话"
    assert [one.label for one in chart.keys] == ["学习", "谈话"]
    assert [(one.label, one.parts, one.said) for one in chart.bars] == [
        ("1月", (2.0, 1.0), "3"), ("2月", (3.0, 0.0), "3"),
    ]  # fmt: skip
