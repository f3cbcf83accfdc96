"""Checks of a special self-check, each with what it notices and what it lets pass."""

from dataclasses import replace
from typing import Any

import pytest

from cleanedu_desktop.records.record import RecordLink, WholeRecord
from cleanedu_desktop.rules.ties import FOUND_IN, RELATED
from tests.rules.examples import Case, Example
from tests.rules.made_records import step, surroundings, tie, whole

NONE = {"who": "沈甲", "has": "无", "signed_on": "2026-03-05"}
SOME = {"who": "罗乙", "has": "有", "situation": "收过一盒茶叶", "signed_on": "2026-03-05"}
ZERO = "special_check.zero_report_against_what_is_stated"


def checked(*stated: dict[str, Any], **more: Any) -> WholeRecord:
    """Return a self-check asked of 沈甲 and 罗乙."""
    people = (tie("沈甲", "declarant"), tie("罗乙", "declarant"))
    return whole("special_check", *people, statements=list(stated), **more)


def tied(link_as: str, withdrawn: str = "") -> Case:
    """Return a zero report to which a problem is tied."""
    link = RecordLink(id="l", from_id="problem", to_id="r", link_as=link_as)
    return Case(
        replace(checked(NONE, zero_report=True), links=(link,)),
        surroundings(withdrawn=frozenset({withdrawn})),
    )


def reporting(one: WholeRecord) -> Case:
    return Case(one, step=step("report"))


BOTH = (NONE, {**NONE, "who": "罗乙"})
EXAMPLES = [
    Example(
        ZERO,
        Case(checked(NONE, SOME, zero_report=True)),
        "罗乙申报“有”",
        "zero_report",
        Case(checked(*BOTH, zero_report=True)),
    ),
    Example(
        ZERO,
        Case(checked(NONE, findings=[{"problem": "询价单缺签字"}], zero_report=True)),
        "登记了1个发现的问题",
        "zero_report",
        Case(checked(NONE, SOME, findings=[{"problem": "询价单缺签字"}], zero_report=False)),
    ),
    Example(ZERO, tied(FOUND_IN), "已有1条问题整改", "zero_report", tied(RELATED)),
    Example(
        ZERO,
        tied(FOUND_IN, withdrawn="another"),
        "已有1条问题整改",
        "zero_report",
        tied(FOUND_IN, withdrawn="problem"),
    ),
    Example(
        "special_check.admitted_without_saying_what",
        Case(checked({"who": "罗乙", "has": "有"})),
        "罗乙申报“有”，还没有写情况说明",
        "statements",
        Case(checked(NONE, SOME)),
    ),
    Example(
        "special_check.report.reported_before_all_have_stated",
        reporting(checked(NONE, zero_report=True)),
        "罗乙还没有申报有、无",
        "reported_on",
        reporting(checked(*BOTH, zero_report=True)),
    ),
    Example(
        "special_check.report.reported_before_all_have_stated",
        reporting(checked(NONE, {"who": "罗乙", "has": "无"}, zero_report=True)),
        "罗乙的申报还没有签字日期",
        "reported_on",
        reporting(checked(NONE, SOME)),
    ),
    Example(
        "special_check.report.nothing_found_and_no_zero_report",
        reporting(checked(*BOTH)),
        "请在记录里选上零报告",
        "reported_on",
        reporting(checked(NONE, SOME)),
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example(example: Example) -> None:
    example.hold()


def test_a_draft_without_statements_is_left_alone() -> None:
    for answers in ({}, {"statements": None}, {"statements": "无"}, {"zero_report": True}):
        assert not Case(whole("special_check", **answers)).findings(ZERO)
