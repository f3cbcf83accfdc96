"""Reads the JSON that ``--answers`` names: answers, people, links, late_reason."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Sequence
from dataclasses import field
from typing import Any, NoReturn

from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.quick_dataclass import dataclass

LARGEST = 8 * 1024 * 1024
"""Bytes; the longest study session is a few hundred kilobytes."""
DEEPEST = 32
MOST = 5_000
"""Answers, people or links; the largest office has fewer."""
NOTHING_KEPT = "没有保存任何内容"
_KEYS = ("answers", "people", "links", "late_reason")


@dataclass(frozen=True)
class EntryGiven:
    """What an answers file holds; None for what it leaves out."""

    answers: dict[str, Any] = field(default_factory=dict)
    people: list[PersonGiven] | None = None
    links: list[LinkGiven] | None = None
    late_reason: str | None = None


def read_answers_file(name: str) -> EntryGiven:
    """Read the file called `name`, or standard input for ``-``.

    Raises:
        OfficeProblem: missing, too large, not UTF-8, not JSON, or not of the expected shape.
    """
    shown = "标准输入" if name == "-" else f"答案文件“{name}”"
    given = _parsed(_text(_read(name, shown), shown), shown)
    if not isinstance(given, dict):
        refuse(f"{shown}的最外层应是一个 JSON 对象（{{…}}）")
    if unknown := [key for key in given if key not in _KEYS]:
        refuse(f"{shown}里不认识{quoted(unknown[0])}，最外层只能有 {'、'.join(_KEYS)}")
    late_reason = given.get("late_reason")
    if late_reason is not None and not isinstance(late_reason, str):
        refuse(f"{shown}里的 late_reason 应是文字")
    answers = given.get("answers")
    if answers is not None and not isinstance(answers, dict):
        refuse(f"{shown}里的 answers 应是一个 JSON 对象（{{…}}）")
    for key, value in given.items():
        if isinstance(value, dict | list) and len(value) > MOST:
            refuse(f"{shown}里的 {key} 超过 {MOST} 项，太多了")
    return EntryGiven(
        answers=answers or {},
        people=_people(given.get("people"), shown),
        links=_links(given.get("links"), shown),
        late_reason=late_reason,
    )


def refuse(what: str) -> NoReturn:
    """Raise the problem `what` with the sentence that nothing was kept."""
    raise OfficeProblem(f"{what}。{NOTHING_KEPT}，请改正后再试。")


def _read(name: str, shown: str) -> bytes:
    try:
        if name == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with open(name, "rb", opener=_without_waiting) as file:
                data = file.read(LARGEST + 1)
    except FileNotFoundError:
        refuse(f"没有找到{shown}")
    except IsADirectoryError:
        refuse(f"{shown}是一个文件夹，不是文件")
    except (OSError, ValueError, AttributeError):  # ValueError: NUL in the name; closed stdin
        refuse(f"{shown}读不出来")
    if len(data) > LARGEST:
        refuse(f"{shown}超过 {LARGEST // 1024 // 1024} MB，太大了")
    return data


def _without_waiting(name: str, flags: int) -> int:
    """Open a file; a pipe at whose other end there is nobody is empty, not waited for."""
    descriptor = os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
    if sys.platform != "win32":
        os.set_blocking(descriptor, True)
    return descriptor


def _text(data: bytes, shown: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse(f"{shown}不是 UTF-8 编码")


def _parsed(text: str, shown: str) -> Any:
    try:
        given = json.loads(
            text,
            parse_constant=_no_number,
            parse_float=_finite,
            object_pairs_hook=_without_repeats,
        )
    except json.JSONDecodeError as error:
        refuse(f"{shown}不是有效的 JSON：第 {error.lineno} 行第 {error.colno} 列附近有误")
    except RecursionError:
        refuse(f"{shown}的括号嵌套太深")
    except ValueError as error:
        refuse(f"{shown}{error}" if isinstance(error, _Unfit) else f"{shown}里有过大的数")
    _look_through(given, shown, 0)
    return given


class _Unfit(ValueError):
    """Valid for the JSON parser, of no use to us."""


def _no_number(word: str) -> NoReturn:
    raise _Unfit(f"里有不是数的数“{word}”")


def _finite(word: str) -> float:
    number = float(word)
    if not math.isfinite(number):
        raise _Unfit(f"里有过大的数“{word[:20]}”")
    return number


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for key, value in pairs:
        if key in given:
            raise _Unfit(f"里{quoted(key)}写了两次")
        given[key] = value
    return given


def _look_through(value: Any, shown: str, depth: int) -> None:
    """Refuse nesting deeper than any form, and characters that no text can hold."""
    if depth > DEEPEST:
        refuse(f"{shown}的括号嵌套太深")
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            refuse(f"{shown}里有不完整的字符（半个代理对）")
    inner = [*value.keys(), *value.values()] if isinstance(value, dict) else value
    if isinstance(inner, list):
        for one in inner:
            _look_through(one, shown, depth + 1)


def _people(given: Any, shown: str) -> list[PersonGiven] | None:
    rows = _objects(given, shown, "people", needed=("person", "role"), more=("presence", "reason"))
    if rows is None:
        return None
    return [
        PersonGiven(row["person"], row["role"], row.get("presence"), row.get("reason"))
        for row in rows
    ]


def _links(given: Any, shown: str) -> list[LinkGiven] | None:
    rows = _objects(given, shown, "links", needed=("to", "as"), more=())
    return None if rows is None else [LinkGiven(row["to"], row["as"]) for row in rows]


def _objects(
    given: Any, shown: str, name: str, *, needed: Sequence[str], more: Sequence[str]
) -> list[dict[str, Any]] | None:
    """Return the list `name` after checking that each row has texts under known keys."""
    if given is None:
        return None
    if not isinstance(given, list):
        refuse(f"{shown}里的 {name} 应是一个列表（[…]）")
    for at, row in enumerate(given, start=1):
        where = f"{shown}里 {name} 的第 {at} 项"
        if not isinstance(row, dict):
            refuse(f"{where}应是一个 JSON 对象（{{…}}）")
        if unknown := [key for key in row if key not in (*needed, *more)]:
            refuse(f"{where}不认识{quoted(unknown[0])}，可以有 {'、'.join((*needed, *more))}")
        if missing := [key for key in needed if not row.get(key)]:
            refuse(f"{where}缺少 {missing[0]}")
        if wrong := [key for key, value in row.items() if not isinstance(value, str | None)]:
            refuse(f"{where}的 {wrong[0]} 应是文字")
    return given
