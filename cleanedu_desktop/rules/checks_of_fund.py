"""Checks of a line of the funds' book (经费): its amount stands on the side of its kind."""

from __future__ import annotations

from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.check_registry import Checks, Noticed
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.fund_balance import SPENDING

CHECKS = Checks()
KIND = "fund"
_SIDES = {"income": "收入金额", "spent": "支出金额"}


@CHECKS.record(KIND, blocks=False, source="F32: 结转、预算记收入，活动支出记支出")
def amount_on_the_wrong_side(whole: WholeRecord, known: Surroundings) -> Noticed:
    """What is carried over or allotted is income, an activity spends; one of them is there."""
    answers = whole.record.answers
    entry_type = answers.get("entry_type")
    if not isinstance(entry_type, str):
        return
    right, wrong = ("spent", "income") if entry_type == SPENDING else ("income", "spent")
    if answers.get(wrong):
        yield wrong, f"“{entry_type}”不记{_SIDES[wrong]}，请改填{_SIDES[right]}。"
    elif not answers.get(right):
        yield right, f"“{entry_type}”还没有填{_SIDES[right]}，余额算不准。"


@CHECKS.record(KIND, blocks=False, source="F32: 年度")
def booked_in_another_year(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A line belongs to the year of its day."""
    year, day = whole.record.answers.get("year"), whole.record.happened_on
    if isinstance(year, int) and day is not None and day.year != year:
        yield "year", f"年度{year}与日期{day.year}年不一致，请核对。"
