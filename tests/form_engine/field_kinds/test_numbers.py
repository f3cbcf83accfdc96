"""Numbers and money."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS, WrongValue

HOURS = Field(name="hours", label="学时", kind="number", unit="学时")
COST = Field(name="cost", label="费用", kind="money")


@pytest.mark.parametrize(
    ("given_number", "kept"),
    [
        (2, 2), (2.0, 2), (2.5, 2.5), ("2.5", 2.5), ("２．５", 2.5), ("1,234.5", 1234.5),
        ("-3", -3), ("2.5学时", 2.5), ("0", 0), (0, 0), ("2.50", 2.5), (" 3 ", 3),
    ],
)  # fmt: skip
def test_numbers(given_number: object, kept: float) -> None:
    """Whole numbers are kept as int; nought is a number, not empty."""
    value = FIELD_KINDS["number"].read(given_number, HOURS)
    assert value == kept
    assert type(value) is type(kept)


@pytest.mark.parametrize(
    "bad",
    ["二", "1,23", "1e5", "NaN", "inf", "2人", "--1", float("nan"), float("inf"), True, [], {},
     10**400, -(10**400), "9" * 20, 10**13, "9" * 5000],
)  # fmt: skip
def test_wrong_numbers(bad: object) -> None:
    """Not a number, or too large to be kept exactly."""
    with pytest.raises(WrongValue, match="学时"):
        FIELD_KINDS["number"].read(bad, HOURS)


@pytest.mark.parametrize(
    ("given_amount", "fen"),
    [
        ("12.50", 1250), ("12.5", 1250), ("12", 1200), ("¥12.50", 1250), ("￥12.50元", 1250),
        ("1,234.05", 123405), ("-0.50", -50), (1250, 1250), ("１２．５０", 1250), ("0", 0),
    ],
)  # fmt: skip
def test_money(given_amount: object, fen: int) -> None:
    """Text is yuan, whole numbers are fen."""
    assert FIELD_KINDS["money"].read(given_amount, COST) == fen


@pytest.mark.parametrize("bad", [12.5, "12.505", "十元", True, [], "1e3", 10**13, "12.5.0"])
def test_wrong_money(bad: object) -> None:
    """A float may be yuan or fen: refused."""
    with pytest.raises(WrongValue, match="费用"):
        FIELD_KINDS["money"].read(bad, COST)


def test_marks_have_the_unit() -> None:
    """Blank forms show what to count in."""
    assert FIELD_KINDS["number"].mark(HOURS).endswith("学时")
    assert FIELD_KINDS["money"].mark(COST).endswith("元")


@given(st.integers(-(10**13) + 1, 10**13 - 1), st.floats(-1e6, 1e6).map(lambda one: round(one, 6)))
def test_reading_what_was_shown_changes_nothing(whole: int, part: float) -> None:
    """read(show(value)) == value."""
    for value in (whole, part):
        kept = FIELD_KINDS["number"].read(value, HOURS)
        assert kept == value
        assert FIELD_KINDS["number"].read(FIELD_KINDS["number"].show(kept, HOURS), HOURS) == kept
    assert FIELD_KINDS["money"].read(FIELD_KINDS["money"].show(whole, COST), COST) == whole
