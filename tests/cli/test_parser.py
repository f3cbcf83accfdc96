"""Complaints in Chinese, values read or refused."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date

import pytest

from cleanedu_desktop.cli.parser import day, entry, in_chinese, place, positive, year


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("the following arguments are required: KIND", "缺少 KIND"),
        ("unrecognized arguments: --x", "不认识 --x"),
        ("argument --name: expected one argument", "--name 后面要写一个值"),
        ("argument COMMAND: invalid choice: 'fly' (choose from …)", "没有“fly”这个命令"),
        ("argument --year: “26”不是四位数的年份", "--year “26”不是四位数的年份"),
        ("something new", "something new"),
    ],
)
def test_complaints_are_chinese(english: str, chinese: str) -> None:
    assert in_chinese(english) == chinese


@pytest.mark.parametrize(
    ("read", "text", "value"), [(year, "2026", 2026), (entry, "17", 17), (positive, "9999", 9999)]
)
def test_values_are_read(read: Callable[[str], object], text: str, value: int) -> None:
    assert read(text) == value
    assert place("某处") == "某处"


@pytest.mark.parametrize(
    ("read", "text"), [(year, "26"), (entry, "0"), (positive, "10000"), (place, " ")]
)
def test_slips_are_refused(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        read(text)


def test_a_day_is_read() -> None:
    """As ISO writes it."""
    assert day("2026-07-01") == date(2026, 7, 1)
    with pytest.raises(argparse.ArgumentTypeError, match="不是日期"):
        day("2026-13-01")
