"""What charts are drawn with."""

from cleanedu_desktop.charts.marks import LaidChart, Strip, shortened


def test_words_are_cut_where_they_do_not_fit() -> None:
    assert shortened("学习材料", 40, lambda text: 10.0 * len(text)) == "学习材料"
    assert shortened("学习材料", 39, lambda text: 10.0 * len(text)) == "学习…"


def test_a_chart_is_as_high_as_its_strips() -> None:
    assert LaidChart(Strip(12), (Strip(20), Strip(20))).height == 52
