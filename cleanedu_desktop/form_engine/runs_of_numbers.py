"""Writes many record numbers in a short line: Z2026-0001 至 Z2026-0030、Z2026-0034."""

from __future__ import annotations

import re
from collections.abc import Sequence

MOST_RUNS = 12
"""More are counted instead of named, so that they fit above a ledger."""
_LAST_DIGITS = re.compile(r"(.*?)(\d+)", re.DOTALL)


def in_runs(numbers: Sequence[str], *, most: int = MOST_RUNS) -> str:
    """Return `numbers` in order, those that follow each other as a run, at most `most` runs."""
    runs: list[tuple[str, str]] = []
    for number in sorted(numbers, key=_key):
        if runs and _key(number) == (_key(runs[-1][1])[0], _key(runs[-1][1])[1] + 1):
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    named = "、".join(_run(*run) for run in runs[:most])
    return f"{named} 等 {len(numbers)} 条" if len(runs) > most else named


def _run(first: str, last: str) -> str:
    if first == last:
        return first
    between = "、" if _key(last)[1] - _key(first)[1] == 1 else " 至 "
    return f"{first}{between}{last}"


def _key(number: str) -> tuple[str, int]:
    found = _LAST_DIGITS.fullmatch(number)
    return (found[1], int(found[2])) if found else (number, 0)
