"""Rules in words."""

from __future__ import annotations

import pytest

from cleanedu_desktop.rules.rule import DEMANDS, Conversion, Rule
from cleanedu_desktop.rules.rule_words import demand_words, origin_words


def rule(**given: object) -> Rule:
    """A rule."""
    return Rule(id="x", text="x", citation="x", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (rule(demand="records", period="quarter", minimum=1), "每季度至少 1 次"),
        (rule(demand="hours", period="year", minimum=32.5), "每人每年至少 32.5 学时"),
        (
            rule(demand="pairs", period="year", minimum=1, on=False),
            "未启用（两人之间每年至少 1 次）",
        ),
        (rule(hours=Conversion(each="half_day", hours=4)), "每半天折 4 学时"),
        (rule(numbers={"days": 3}), "限额、期限"),
        (rule(), "只作说明"),
    ],
)
def test_what_is_demanded(one: Rule, words: str) -> None:
    """In a few words."""
    assert demand_words(one) == words


def test_where_it_comes_from() -> None:
    """An office's own rule is its own, whatever else it says."""
    assert origin_words(rule(national=True)) == "全国规定"
    assert origin_words(rule(program=True)) == "程序提醒"
    assert origin_words(rule()) == "各地做法"
    assert origin_words(rule(own=True)) == "本单位"


@pytest.mark.parametrize("demand", DEMANDS)
def test_every_demand_has_its_words(demand: str) -> None:
    """None is told as mere words."""
    rule = Rule(id="C1", text="x", citation="y", demand=demand, period="year", minimum=2)
    assert demand_words(rule) not in ("", "只作说明")
