"""Says in words what the ballots of a debriefing (述责述廉测评) came to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

MARKS = ("first", "second", "third", "fourth")
ABSTAINED = "abstained"
_WORDS = ("一等", "二等", "三等", "四等")
_WHOLE = "总体"
"""Of several things voted on, the one whose name holds this is told."""


def result_words(answers: Mapping[str, Any]) -> str:
    """Return ``总体评价：优秀 20、称职 6、基本称职 1，弃权 1（有效票 28）``; "" without ballots."""
    rows = answers.get("tally")
    told = [row for row in (rows if isinstance(rows, list) else []) if isinstance(row, dict)]
    chosen = next((row for row in told if _WHOLE in str(row.get("item") or "")), None)
    row = chosen or next(iter(told), None)
    if row is None:
        return ""
    scale = [one for one in re.split(r"[、，,／/\s]+", str(answers.get("scale") or "")) if one]
    words = scale if len(scale) == len(MARKS) else _WORDS
    votes = [
        f"{word} {row[mark]:g}"
        for word, mark in zip(words, MARKS, strict=True)
        if isinstance(row.get(mark), int | float) and row[mark]
    ]
    said = "、".join(votes) or "没有得票"
    if isinstance(row.get(ABSTAINED), int | float) and row[ABSTAINED]:
        said += f"，弃权 {row[ABSTAINED]:g}"
    valid = answers.get("valid")
    if isinstance(valid, int | float):
        said += f"（有效票 {valid:g}）"
    item = str(row.get("item") or "")
    return f"{item}：{said}" if item else said
