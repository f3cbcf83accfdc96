"""The sentences of a report: figures, and nothing else."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.entry.report_words import figures_told, percent, span_words
from cleanedu_desktop.rules.year_figures import YearFigures, year_figures
from tests.rules.small_office import BOOK, YEAR, facts

END = date(2026, 12, 31)


def figures(records: object = YEAR, on: date = END) -> YearFigures:
    """Of the small office in 2026."""
    return year_figures(facts(records), BOOK, year=2026, on=on)  # type: ignore[arg-type]


def test_a_year_is_told_part_by_part() -> None:
    """In the order of the document."""
    told = dict(figures_told(figures()))
    assert told["学习教育"] == (
        "2026年登记学习教育4次：支部委员会会议2次、支部党员大会1次、集中学习1次。"
        "应到7人次，实到5人次，请假0人次，缺席2人次，出勤率71.4%。"
        "应达到32学时的2人中，达到的0人，占0%。"
    )
    assert told["廉政谈话"] == "登记廉政谈话1次：谈心谈话1次。在册3人中谈到1人，占33.3%。"
    assert told["承诺和计划"] == (
        "在册3人，签订本年度廉政承诺书1人，占33.3%，已拟未签1人，没有承诺书1人。"
        "没有登记到期的计划事项。没有登记发出节点提醒。"
    )
    assert told["问题整改"] == "登记发现问题1个，销号1个；期末没有未销号的问题。"
    assert told["周期落实和登记"].endswith("没有补录记录。")


def test_nothing_is_told_as_nothing() -> None:
    """No part is left out, no share of nothing is worked out."""
    told = dict(figures_told(figures(())))
    assert told["学习教育"] == "2026年没有登记学习教育。"
    assert told["廉政谈话"] == "没有登记廉政谈话。"
    assert told["问题整改"] == "没有登记发现的问题。"
    assert percent(0, 0) == ""


def test_a_year_that_is_not_over_is_told_up_to_its_day() -> None:
    """Whoever reads it later knows what it knew."""
    assert span_words(figures()) == "2026年"
    assert span_words(figures(on=date(2026, 3, 5))) == "2026年（截至2026年3月5日）"


def test_rare_types_are_told_together() -> None:
    """The chart names all."""
    from tests.rules.small_office import session

    some = [session(f"X{n}", date(2026, 1, 1 + n), f"类型{n}", "a") for n in range(10)]
    assert "其他2次" in dict(figures_told(figures(some)))["学习教育"]
