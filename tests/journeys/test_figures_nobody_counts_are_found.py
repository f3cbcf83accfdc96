"""A page of figures is held whole: what no sentence claims, or claims twice, is found."""

from __future__ import annotations

import pytest

from tests.journeys.package_read import Claims, Part, feet_hold

FIRST = (
    "共 9 页",
    "情况报告",
    "单位：某局 在册：12 人",
    "集中学习 5 次（27%）",
    "谈话 1 2",
    "第 4 页",
)
AGAIN = (
    "情况报告（续）",
    "单位：某局 在册：12 人",
    "中国共产党纪律处分条例（工作… 3 / 4 人",
    "第 5 页",
)
PART = Part(1, "报告", 4, (FIRST, AGAIN))
SAID = ("在册：12 人", "集中学习 5 次（27%）", "谈话 1 2")


def claimed(*sentences: str, part: Part = PART) -> None:
    """Claim these, then the last bar."""
    page = Claims(part)
    page.say(*sentences)
    page.say_bar("中国共产党纪律处分条例（工作纪律部分）", "3 / 4 人")
    page.end()


def test_all_figures_claimed_is_well() -> None:
    """The head said again on the next page is none."""
    claimed(*SAID)


@pytest.mark.parametrize("left_out", SAID)
def test_a_figure_nobody_claims_is_found(left_out: str) -> None:
    """Wherever it stands."""
    with pytest.raises(AssertionError, match="figures nothing counts"):
        claimed(*(one for one in SAID if one != left_out))


@pytest.mark.parametrize("wrong", ["在册：13 人", "集中学习 5 次（28%）", "谈话 12", "谈话 1 3"])
def test_a_wrong_figure_is_found(wrong: str) -> None:
    """Also one whose cells are others."""
    with pytest.raises(AssertionError, match="not in"):
        claimed(*(wrong if one[:2] == wrong[:2] else one for one in SAID))


def test_a_figure_is_claimed_once() -> None:
    """Twice is once too often."""
    with pytest.raises(AssertionError, match="not in"):
        claimed(*SAID, SAID[-1])


def test_a_last_figure_nobody_claims_is_found() -> None:
    """After all that was said."""
    part = Part(1, "报告", 4, (FIRST, (*AGAIN, "另有 7 人")))
    with pytest.raises(AssertionError, match="另有7人"):
        claimed(*SAID, part=part)


def test_a_row_that_reads_as_one_before_is_no_head() -> None:
    """Only what followed each other before is said again."""
    first = (
        "报告",
        "单位：某局",
        "谈话",
        "张三 缺",
        "李四 缺",
        "王五 1",
        "谈心",
        "张三 1",
        "李四 1",
    )
    again = ("报告（续）", "单位：某局", "谈心", "王五 缺", "赵六 1")
    page = Claims(Part(1, "报告", 1, (first, again)))
    page.say("李四缺", "王五1", "谈心", "张三1", "李四1", "王五缺", "赵六1")
    page.end()


def test_feet_are_held_too() -> None:
    """Pages of the whole, of the sheet, and the mark of the chain."""
    foot = "某局　报告 2027年1月12日打印　第{}页 共2页"
    part = Part(1, "报告", 4, tuple(("共 9 页", foot.format(n), "存证号 7-ab") for n in (1, 2)))
    feet_hold(part, pages=9, proof="7-ab", day="2027年1月12日")
    for pages, proof, day in (
        (8, "7-ab", "2027年1月12日"),
        (9, "8-ab", "2027年1月12日"),
        (9, "7-ab", ""),
    ):
        with pytest.raises(AssertionError):
            feet_hold(part, pages=pages, proof=proof, day=day)
