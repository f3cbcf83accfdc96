"""Changes the numbers that the review's reminders go by, or puts them back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import (
    keep_own_rules,
    not_saved,
    own_text,
    refuse_read_only,
    unreadable,
)
from cleanedu_desktop.acts.review_records import office_honesty
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.changes_text import HEAD, values_text
from cleanedu_desktop.rules.honesty import (
    CHECK_CHANGES,
    CHECKS,
    NUMBERS,
    Tables,
    check_tables,
    own_tables,
    with_numbers,
)

TITLES = {
    "repeated_text": "文字与另一条记录几乎相同",
    "burst": "集中补录很久以前的事",
    "same_sentence": "几个人的话一字不差",
}
"""Check -> words shown."""


def change_check_numbers(desk: Desk, *, numbers: Mapping[str, Mapping[str, int]]) -> Changes:
    """Let reminders go by other numbers: check -> name -> number; what is not named stays.

    Raises:
        OfficeProblem: an unknown check or number, one that cannot be, the store is held by
            another window, or file or history cannot be written; all is as it was.
    """
    refuse_read_only(desk)
    now = check_numbers(desk)
    for check, given in numbers.items():
        if unknown := [name for name in given if name not in now.get(check, {})]:
            raise not_saved(f"没有“{check}.{unknown[0]}”这个数；请从列出的数里选")
    return _keep(desk, with_numbers(_own(desk), {key: dict(one) for key, one in numbers.items()}))


def restore_check_numbers(desk: Desk) -> Changes:
    """Let the reminders go by the numbers of before any change in the program.

    Raises:
        OfficeProblem: as `change_check_numbers`.
    """
    refuse_read_only(desk)
    return _keep(desk, {})


def check_numbers(desk: Desk) -> dict[str, dict[str, int]]:
    """Return check -> name -> number as they stand, in the order they are shown.

    Raises:
        OfficeProblem: a file is unreadable or spoilt.
    """
    honesty = office_honesty(desk)
    return {
        check: {name: one for name, one in vars(getattr(honesty, check)).items() if name in NUMBERS}
        for check in TITLES
    }


def show_check_numbers(desk: Desk) -> CheckNumbers:
    """Return the numbers with where they are from.

    Raises:
        OfficeProblem: a file is unreadable or spoilt.
    """
    honesty = office_honesty(desk)
    sources = {check: str(getattr(honesty, check).source) for check in TITLES}
    return CheckNumbers(check_numbers(desk), sources)


def number_lines(numbers: Mapping[str, Mapping[str, Any]]) -> str:
    """Return numbers of checks in words."""
    return "；".join(
        f"{TITLES[check]}：" + "、".join(f"{NUMBERS[name]} {one}" for name, one in given.items())
        for check, given in numbers.items()
    )


def _own(desk: Desk) -> Tables:
    file = desk.folders.own_rules / CHECK_CHANGES
    try:
        return own_tables(own_text(file))
    except ValueError as error:
        raise unreadable(file) from error


def _keep(desk: Desk, tables: Tables) -> Changes:
    own = desk.folders.own_rules
    try:
        check_tables(desk.folders.rules / CHECKS, own / CHECKS, tables)
    except (KeyError, TypeError, ValueError) as error:
        raise not_saved(f"{error}；请改正后再保存") from error
    parts = [f"[{check}]\n{values_text(given)}" for check, given in tables.items()]
    text = "\n".join([HEAD, *parts]) if parts else ""
    before = number_lines(check_numbers(desk))
    return keep_own_rules(
        desk,
        "change_check_numbers",
        own / CHECK_CHANGES,
        text,
        lambda: ("自查提醒的数字", before, number_lines(check_numbers(desk))),
    )


@dataclass(frozen=True)
class CheckNumbers:
    """The numbers the review's reminders go by."""

    numbers: Mapping[str, Mapping[str, int]]
    """Check -> name -> number."""
    sources: Mapping[str, str]
    """Check -> where its numbers are from."""
