"""Reads the numbers the honesty checks go by: reminders of the program, each with its source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.outside_files import is_there, load_toml, read_outside
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

CHECKS = "record_checks.toml"
CHECK_CHANGES = "check_changes.toml"
"""What the office changes in the program; laid over what it writes by hand."""
Tables = dict[str, dict[str, Any]]
NUMBERS = {
    "least_characters": "至少多少字才比较",
    "alike_percent": "相同的字占百分之几",
    "records_a_day": "一天登记多少条",
    "days_after": "事后多少天",
    "people": "多少人的话一字不差",
}
"""Name of a number -> words shown."""
LARGEST = 256 * 1024
"""Bytes of a file."""


@dataclass(frozen=True, kw_only=True)
class RepeatedText:
    """When a text repeats that of another record."""

    least_characters: int
    alike_percent: int
    kinds_left_out: tuple[str, ...]
    """Kinds whose texts are meant to be the same."""
    source: str


@dataclass(frozen=True, kw_only=True)
class Burst:
    """When many records were entered in one day long after what they tell of."""

    records_a_day: int
    days_after: int
    """Entered more than so many days after it happened."""
    source: str


@dataclass(frozen=True, kw_only=True)
class SameSentence:
    """When several people are said to have said the same."""

    people: int
    least_characters: int
    source: str


@dataclass(frozen=True, kw_only=True)
class Honesty:
    """What the honesty checks go by."""

    repeated_text: RepeatedText
    burst: Burst
    same_sentence: SameSentence


def read_honesty(shipped: Path, *own: Path) -> Honesty:
    """Read the shipped numbers with the office's own files laid over them, the last uppermost.

    Raises:
        OfficeProblem: a file is unreadable or does not say what it must.
    """
    given = _tables(shipped)
    laid = [file for file in own if _is_laid(file)]
    for file in laid:
        given = with_numbers(given, _tables(file))
    try:
        return honesty_of(given)
    except (KeyError, TypeError, ValueError) as error:
        raise _unread((shipped, *laid)[-1], error) from error


def with_numbers(given: Tables, changes: Tables) -> Tables:
    """Return the tables with the values of others laid over theirs."""
    return given | {name: given.get(name, {}) | table for name, table in changes.items()}


def honesty_of(given: Tables) -> Honesty:
    """Return what whole tables say.

    Raises:
        KeyError, TypeError, ValueError: they do not say what they must.
    """
    return Honesty(
        repeated_text=_repeated(given["repeated_text"]),
        burst=_burst(given["burst"]),
        same_sentence=_same(given["same_sentence"]),
    )


def own_tables(text: str) -> Tables:
    """Return the tables of a text that are no lists.

    Raises:
        ValueError: it is no TOML.
    """
    return {name: table for name, table in load_toml(text).items() if isinstance(table, dict)}


def check_tables(shipped: Path, own: Path, changes: Tables) -> None:
    """Look whether changes fit over the two files.

    Raises:
        ValueError: in words for the user, what is wrong.
    """
    given = _tables(shipped)
    if _is_laid(own):
        given = with_numbers(given, _tables(own))
    honesty_of(with_numbers(given, changes))


def _is_laid(file: Path) -> bool:
    try:
        return is_there(file)
    except OSError as error:
        raise _unread(file, error) from error


def _tables(file: Path) -> Tables:
    """Return the tables of a file that are no lists."""
    try:
        text = read_outside(file, LARGEST).decode("utf-8-sig")
        return own_tables(text.replace("\r\n", "\n"))
    except (OSError, ValueError) as error:
        raise _unread(file, error) from error


def _unread(file: Path, error: Exception) -> OfficeProblem:
    return OfficeProblem(
        f"检查规则文件 {file} 读不出来（{error}）。记录没有受影响；请改正该文件后再试。"
    )


def _whole(table: dict[str, Any], name: str, at_least: int = 1) -> int:
    value = table[name]
    if type(value) is not int or value < at_least:
        raise ValueError(f"{NUMBERS.get(name, name)}（{name}）应是不小于 {at_least} 的整数")
    return value


def _repeated(table: dict[str, Any]) -> RepeatedText:
    percent = _whole(table, "alike_percent", 50)
    if percent > 100:
        raise ValueError("相同的字占百分之几（alike_percent）应在 50 到 100 之间")
    return RepeatedText(
        least_characters=_whole(table, "least_characters", 10),
        alike_percent=percent,
        kinds_left_out=tuple(str(one) for one in table["kinds_left_out"]),
        source=str(table["source"]),
    )


def _burst(table: dict[str, Any]) -> Burst:
    return Burst(
        records_a_day=_whole(table, "records_a_day", 2),
        days_after=_whole(table, "days_after"),
        source=str(table["source"]),
    )


def _same(table: dict[str, Any]) -> SameSentence:
    return SameSentence(
        people=_whole(table, "people", 2),
        least_characters=_whole(table, "least_characters"),
        source=str(table["source"]),
    )
