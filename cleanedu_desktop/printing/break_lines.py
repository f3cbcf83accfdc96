"""Breaks a Chinese paragraph into lines by the rules of GB/T 15834 (避头尾).

No line begins with a closing mark or ends with an opening one; numbers and Latin words stay whole;
U+3000 is kept. A full-width closing mark at the end of a line may use its inked half alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

CLOSING = "，。、；：）》〉」』】〕］｝〗”’"
"""Marks whose ink lies in their left half."""
OPENING = "（《〈「『【〔［｛〖“‘"
NO_START = frozenset(CLOSING + "！？…—～·•‧・,.;:?!)]}%‰℃°′″々〻ー％︰／/ ")
NO_END = frozenset(OPENING + "([{￥¥$€£§№／")
WHOLE_RUN = re.compile(
    r"[0-9A-Za-z\u00c0-\u024f]+(?:[.,:;/\\_@#&+=~'*\-][0-9A-Za-z\u00c0-\u024f]+)*"
    r"(?:(?<=[0-9])[年月日时分秒号])?|_{2,}"
)
"""A number, a Latin word or a line to write on; with 年 月 日 and the like behind a number."""
MARKS_IN_A_ROW = re.compile(f"[{CLOSING}](?=[{CLOSING}{OPENING}])|[{OPENING}](?=[{OPENING}])")
TOLERANCE = 0.001
FULL_WIDTH = 1.0
HALF_WIDTH = 0.5

Span = tuple[int, int]


def break_lines(
    text: str,
    widths: Sequence[float],
    room: float,
    indent: float = 0,
    whole: Sequence[Span] = (),
) -> list[Span]:
    """Cut `text` (no ``\\n``) into lines, as (start, end) of each; at least one line.

    `widths` has the advance of each character; it, `room` and the first line's `indent` are in
    ems; `whole` as for `break_ends`.
    """
    return break_ends(text, list(accumulate(widths, initial=0.0)), room, indent, whole)


def break_ends(
    text: str, ends: list[float], room: float, indent: float, whole: Sequence[Span]
) -> list[Span]:
    """The same with the place where each character ends, after a 0, instead of its width.

    The `whole` spans (names) are not cut, nor are numbers and Latin words. Spaces at a line's
    end belong to it and may stand out. What does not fit a line of its own, or a line without any
    permitted break, is cut where it is full.
    """
    total = len(text)
    if not total:
        return [(0, 0)]
    if ends[total] <= room - indent and (text[-1] != " "):
        return [(0, total)]
    inside = {i for run in WHOLE_RUN.finditer(text) for i in range(run.start() + 1, run.end())}
    inside.update(i for start, end in whole for i in range(start + 1, end))
    lines: list[Span] = []
    start, space = 0, room - indent
    while start < total:
        full = bisect_right(ends, ends[start] + space + TOLERANCE) - 1
        end = _end_of_line(text, ends, inside, start, max(full, start + 1), space)
        lines.append((start, end))
        start, space = end, room
    return lines


def squeeze(text: str, widths: list[float]) -> list[int]:
    """Take the blank half out between two marks in a row (》，  ）》  ：“); return which shrank.

    `widths` in ems, changed in place.
    """
    shrunk = []
    for pair in MARKS_IN_A_ROW.finditer(text):
        index = pair.start()
        if widths[index] == FULL_WIDTH:
            widths[index] = HALF_WIDTH
            shrunk.append(index)
    return shrunk


def _end_of_line(
    text: str, ends: list[float], inside: set[int], start: int, full: int, space: float
) -> int:
    """Where the line from `start` ends, when `full` is the most that fits."""
    total = len(text)
    if full < total and text[full] in CLOSING and ends[full + 1] - ends[full] > HALF_WIDTH:
        full += ends[full] + HALF_WIDTH - ends[start] <= space + TOLERANCE
    while full < total and text[full] == " ":
        full += 1
    if full >= total:
        return total
    for end in range(full, start, -1):
        if end not in inside and text[end] not in NO_START and text[end - 1] not in NO_END:
            return end
    return full
