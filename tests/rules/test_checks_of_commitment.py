"""Checks of a commitment, each with what it notices and what it lets pass."""

from datetime import date

import pytest

from tests.rules.examples import Case, Example
from tests.rules.made_records import step, surroundings, tie, whole

COMMITTER = tie("邓甲", "committer")
THIS_YEAR = whole("commitment", COMMITTER, year=2026)


def signed(day: date) -> Case:
    """The commitment of 2026, signed on a day."""
    return Case(THIS_YEAR, surroundings(today=date(2027, 6, 1)), step=step("sign", day))


EXAMPLES = [
    Example(
        "commitment.unlikely_year",
        Case(whole("commitment", COMMITTER, year=206)),
        "206",
        "year",
        Case(THIS_YEAR),
    ),
    Example(
        "commitment.committed_already",
        Case(THIS_YEAR, surroundings(committed=frozenset({("邓甲", 2026)}))),
        "邓甲2026年度已有",
        "committer",
        Case(THIS_YEAR, surroundings(committed=frozenset({("邓甲", 2025), ("李乙", 2026)}))),
    ),
    Example(
        "commitment.signed_in_another_year",
        Case(whole("commitment", COMMITTER, year=2026, signed_on="2025-03-01")),
        "2025年3月1日",
        "signed_on",
        Case(whole("commitment", COMMITTER, year=2026, signed_on="2025-12-31")),
    ),
    Example(
        "commitment.sign.in_another_year",
        signed(date(2027, 1, 5)),
        "2027年1月5日",
        "signed_on",
        signed(date(2026, 1, 5)),
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example_holds(example: Example) -> None:
    example.hold()
