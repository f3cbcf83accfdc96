"""Coverage as charts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from cleanedu_desktop.charts.lay_out import lay_out
from cleanedu_desktop.charts.marks import ChartSize
from cleanedu_desktop.charts.spec import Chart
from cleanedu_desktop.rules.coverage.as_charts import (
    areas_chart,
    categories_chart,
    forms_chart,
    groups_chart,
    hours_chart,
    mix_chart,
    percent,
    six_ways_chart,
    talk_chart,
    texts_chart,
)
from cleanedu_desktop.rules.coverage.coverage import coverage
from cleanedu_desktop.rules.facts import OfficeFacts, There
from tests.rules.coverage.made_years import LAST, offices
from tests.rules.small_office import BOOK, facts, record, session, talk

STUDY = session(
    "X1",
    date(2026, 4, 1),
    "集中学习",
    "ab",
    "c",
    answers={
        "study_hours": 40,
        "materials": [{"title": "条例"}],
        "content_tags": ["纪律教育"],
        "education_form": ["读文件"],
    },
)
FOUND = coverage(
    facts([STUDY, talk("T1", date(2026, 5, 1), "谈心谈话", "b", "a")]), BOOK, date(2026, 6, 1)
)


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0%"), (0.001, "1%"), (0.5, "50%"), (0.999, "99%"), (1, "100%")],
)
def test_percent_never_calls_almost_all_all(share: float, words: str) -> None:
    assert percent(share) == words


def test_hours_by_what_is_aimed_at() -> None:
    """Reached, on the way and not asked have each a colour of their own."""
    chart = hours_chart(FOUND)
    assert [key.label for key in chart.keys] == ["已达到", "未达到", "没有要求"]
    bars = {bar.label: (bar.parts, bar.target, bar.said) for bar in chart.bars}
    assert bars == {
        "安书记": ((0, 40, 0), 56, "40 / 56"),
        "白某": ((40, 0, 0), 32, "40 / 32"),
        "陈某": ((0, 0, 0), None, "0"),
    }


def test_self_study_is_said_apart() -> None:
    alone = record("self_study", "ZX1", date(2026, 2, 1), answers={"hours": 6},
                   people=(There("a", "learner", None),))  # fmt: skip
    chart = hours_chart(coverage(facts([alone]), BOOK, date(2026, 6, 1)))
    assert chart.bars[0].said == "自学 6　0 / 56"
    assert sum(chart.bars[0].parts) == 0


def test_talks_leader_by_member() -> None:
    pairs, each, _routine = FOUND.talks
    chart = talk_chart(FOUND, pairs)
    assert chart.columns == ("安书记",)
    assert [(row.label, [(cell.text, cell.tone) for cell in row.cells]) for row in chart.rows] == [
        ("安书记", [("—", "none")]),
        ("白某", [("1", "good")]),
    ]
    lonely = coverage(facts([]), BOOK, date(2026, 6, 1))
    (_, missing) = talk_chart(lonely, lonely.talks[0]).rows
    assert missing.cells[0].text == "缺"
    own = talk_chart(FOUND, each)
    assert own.columns == ("合计", "白某")
    assert [cell.text for cell in own.rows[0].cells] == ["1", "1"]
    assert [cell.text for cell in talk_chart(lonely, lonely.talks[1]).rows[0].cells] == ["缺"]


def test_texts_contents_forms_and_groups() -> None:
    assert texts_chart(FOUND).bars[0].said == "2 / 3 人"
    assert [(bar.parts, bar.said) for bar in mix_chart(FOUND).bars][:2] == [
        ((0,), "0 次　0%"),
        ((1,), "1 次　100%"),
    ]
    assert [(bar.label, bar.said) for bar in forms_chart(FOUND).bars] == [("读文件", "1 次")]
    assert groups_chart(FOUND).bars[0].said == "2 / 3 人　67%"


def test_ways_that_nothing_went_are_said_to_be_missing() -> None:
    activity = record("culture_activity", "HD1", date(2026, 3, 1), answers={"enters": ["学校"]})
    chart = six_ways_chart(coverage(facts([activity]), BOOK, date(2026, 6, 1)))
    assert chart.title.startswith("廉政文化六进（1 / 6，缺机关、")
    said = {bar.label: bar.said for bar in chart.bars}
    assert six_ways_chart(FOUND).bars == ()
    assert (said["进学校"], said["进农村"]) == ("1 次", "缺")


def test_categories_and_areas() -> None:
    on = replace(BOOK.stretches["R29-5"][0], on=True)
    area = record("post_duties", "YG1", date(2026, 1, 5), answers={"area": "财务"},
                  people=(There("a", "holder", None), There("b", "area_member", None)))  # fmt: skip
    book = type(BOOK)({"R29-5": (on,)})
    found = coverage(facts([STUDY, area]), book, date(2026, 6, 1))
    assert categories_chart(found).bars[0].said == "0 / 1 人"
    (bar,) = areas_chart(found).bars
    assert (bar.label, bar.parts) == ("安书记：财务", (100,))
    assert bar.said == "学习 1 / 1　谈话 0 / 1　履责 0 次　检查 0 次"


@given(offices())
@settings(max_examples=40, deadline=None)
def test_every_chart_can_be_drawn(office: OfficeFacts) -> None:
    """Of any office, in a narrow width."""
    found = coverage(office, BOOK, LAST)
    makers = (hours_chart, texts_chart, mix_chart, forms_chart, groups_chart, categories_chart,
              areas_chart, six_ways_chart)  # fmt: skip
    charts: list[Chart] = [
        *(make(found) for make in makers),
        *(talk_chart(found, one) for one in found.talks),
    ]
    for chart in charts:
        assert lay_out(chart, 240, ChartSize(10, 20, 5), lambda text: 10.0 * len(text)).height >= 0
