"""Checks of a line of the funds' book, each with what it notices and what it lets pass."""

import pytest

from tests.rules.examples import Case, Example
from tests.rules.made_records import DAY, whole

EXAMPLES = [
    Example(
        "fund.amount_on_the_wrong_side",
        Case(whole("fund", entry_type="活动支出", income=100)),
        "“活动支出”不记收入金额，请改填支出金额",
        "income",
        Case(whole("fund", entry_type="活动支出", spent=100)),
    ),
    Example(
        "fund.amount_on_the_wrong_side",
        Case(whole("fund", entry_type="预算安排")),
        "“预算安排”还没有填收入金额",
        "income",
        Case(whole("fund", entry_type="年初结转", income=100)),
    ),
    Example(
        "fund.booked_in_another_year",
        Case(whole("fund", year=DAY.year - 1)),
        f"年度{DAY.year - 1}与日期{DAY.year}年不一致",
        "year",
        Case(whole("fund", year=DAY.year)),
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example(example: Example) -> None:
    example.hold()


def test_a_line_without_its_kind_is_left_to_the_form() -> None:
    assert not Case(whole("fund")).findings("fund.amount_on_the_wrong_side")
