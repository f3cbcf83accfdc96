"""What education brought, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cleanedu_desktop.rules.coverage.effects import Effect, effects_of
from cleanedu_desktop.rules.facts import Link, RecordFact, There
from tests.rules.coverage.made_years import year
from tests.rules.small_office import EVERYONE, facts, record, session

DAY = date(2026, 3, 1)
HELD = session("X1", DAY, "集中学习", "ab", title="学习准则")


def sat(number: str, phase: str, marks: dict[str, float], **more: Any) -> RecordFact:
    """A test after X1."""
    links = more.pop("links", ())
    scores = [{"who": who, "score": mark} for who, mark in marks.items()]
    said = {"phase": phase, "scores": scores, "after_session": "X1", "topic": "准则"} | more
    return record("short_test", number, DAY, answers=said, links=links)


def found(*records: RecordFact, on: date = date(2026, 6, 30)) -> list[Effect]:
    """What is known by a day."""
    return list(effects_of(year(facts([HELD, *records]), on)))


def test_the_gain_is_of_those_who_were_tested_twice() -> None:
    """安 50 → 80, 白 70 → 90: 25 on average; 陈 came only afterwards."""
    before = sat("C1", "学前", {"安某": 50, "白某": 70}, asked=10, satisfied=8)
    after = sat("C2", "学后", {"安某": 80, "白某": 90, "陈某": 40}, asked=10, satisfied=9)
    (one,) = found(before, after)
    assert (one.title, one.session, one.both, one.gain) == ("学习准则", "X1", 2, 25)
    assert one.before is not None
    assert one.after is not None
    assert (one.before.average, one.after.average) == (60, 70)
    assert (one.satisfaction, one.problems) == (0.85, ())
    assert one.words == (
        "学前 60.0 分（2 人），学后 70.0 分（3 人），两次都测的 2 人平均提高 25.0 分，"
        "满意 17/20 人（85%）"
    )


def test_marks_are_told_as_of_a_hundred_and_resits_only_pass() -> None:
    """40 of 50 is 80; who failed and passed the resit is among those who passed."""
    rows = [
        {"who": "安某", "score": 40},
        {"who": "白某", "score": 20, "retake": 31},
        {"who": "陈某"},
    ]
    (one,) = found(sat("C1", "学后", {}, scores=rows, full_mark=50, pass_mark=30))
    assert one.after is not None
    assert (one.after.people, one.after.average, one.after.passed) == (2, 60, 2)
    assert (one.before, one.gain) == (None, None)


def test_a_drop_is_said_and_a_name_that_stands_twice_is_left_out() -> None:
    twice = [
        {"who": "安某", "score": 90},
        {"who": "安某", "score": 10},
        {"who": "白某", "score": 80},
    ]
    (one,) = found(sat("C1", "学前", {}, scores=twice), sat("C2", "学后", {"安某": 50, "白某": 70}))
    assert (one.both, one.gain) == (1, -10)
    assert "平均下降 10.0 分" in one.words


def test_two_of_one_name_stay_apart() -> None:
    """By who is tied, or by the department that is said; else they are left out."""
    namesake = replace(EVERYONE[1], id="bb", department="财务科")
    both = [*EVERYONE, namesake]

    def pairs(before: RecordFact, after: RecordFact) -> tuple[int, float | None]:
        (one,) = effects_of(year(facts([HELD, before, after], both)))
        return one.both, one.gain

    first, second = There("b", "examinee", None), There("bb", "examinee", None)
    before, after = sat("C1", "学前", {"白某": 50}), sat("C2", "学后", {"白某": 90})
    assert pairs(before, after) == (0, None)
    assert pairs(replace(before, people=(first,)), replace(after, people=(second,))) == (0, None)
    assert pairs(replace(before, people=(first,)), replace(after, people=(first,))) == (1, 40)
    told = sat("C3", "学后", {"白某": 30, "白某（财务科）": 70})
    assert pairs(replace(before, people=(second,)), told) == (1, 20)
    outside = sat("C4", "学前", {"外人": 10}), sat("C5", "学后", {"外人": 20})
    assert pairs(*outside) == (1, 10)


def test_problems_tied_to_a_session_and_tests_of_a_topic_alone() -> None:
    """A tie goes before the number that is written; later ones do not count yet."""
    problem = record("rectification", "Z1", DAY, links=(Link("X1", "相关"),))
    later = record("rectification", "Z2", date(2026, 9, 1), links=(Link("X1", "相关"),))
    alone = sat("C1", "学后", {"安某": 88}, after_session="")
    tied = sat("C2", "学后", {"白某": 66}, after_session="别的", links=(Link("X1", "相关"),))
    of_session, of_topic = found(problem, later, alone, tied)
    assert (of_session.problems, of_session.gain) == (("Z1",), None)
    assert of_session.after is not None
    assert of_session.after.average == 66
    assert of_session.words == "学后 66.0 分（1 人），由此整改 1 项"
    assert (of_topic.title, of_topic.session) == ("准则", "")


def test_nothing_is_known_of_a_year_without_tests() -> None:
    assert found() == []
    assert found(sat("C1", "年度", {"安某": 5}))[0].words == "还没有成绩"
