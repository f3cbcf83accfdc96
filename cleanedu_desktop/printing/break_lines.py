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
    r"[0-9A-Za-z_\u00c0-\u024f]+(?:[.,:;/\\@#&+=~'*\-][0-9A-Za-z_\u00c0-\u024f]+)*"
    r"(?:(?<=[0-9])[年月日时分秒号])?"
)
"""A number, a Latin word or a line to write on; with 年 月 日 and the like behind a number."""
MARKS_IN_A_ROW = re.compile(
    f"[{CLOSING}{OPENING}](?=[{CLOSING}{OPENING}])(?:(?<=[{CLOSING}])|(?=[{OPENING}]))"
)
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
    ems; `whole` as for `uncut_places`.
    """
    ends = list(accumulate(widths, initial=0.0))
    if not text or (ends[-1] <= room - indent and text[-1] != " "):
        return [(0, len(text))]
    return break_ends(text, ends, room, indent, uncut_places(text, whole))


def uncut_places(text: str, whole: Sequence[Span] = ()) -> set[int]:
    """Where no line may end: within the `whole` spans (names), numbers and Latin words."""
    spans = [run.span() for run in WHOLE_RUN.finditer(text)]
    return {place for start, end in (*spans, *whole) for place in range(start + 1, end)}


def break_ends(
    text: str, ends: Sequence[float], room: float, indent: float, inside: set[int]
) -> list[Span]:
    """The same with the place where each character ends, after a 0, instead of its width.

    No line ends at one of the places `inside`. Spaces at a line's end belong to it and may stand
    out. What does not fit a line of its own, or a line without any permitted break, is cut where
    it is full.
    """
    total = len(text)
    lines: list[Span] = []
    start, space = 0, room - indent
    while start < total:
        end = bisect_right(ends, ends[start] + space + TOLERANCE, start) - 1
        # Most lines end where they are full.
        if not (
            start < end < total
            and text[end] not in NO_START
            and text[end - 1] not in NO_END
            and end not in inside
        ):
            end = _end_of_line(text, ends, inside, start, max(end, start + 1), space)
        lines.append((start, end))
        start, space = end, room
    return lines


def squeeze(text: str, ends: list[float]) -> list[int]:
    """Take the blank half out between two marks in a row (》，  ）》  ：“); return which shrank.

    `ends` as for `break_ends`, changed in place.
    """
    shrunk: list[int] = []
    for pair in MARKS_IN_A_ROW.finditer(text):
        index = pair.start()
        if abs(ends[index + 1] - ends[index] - FULL_WIDTH) < TOLERANCE:
            shrunk.append(index)
    for number, index in enumerate(shrunk, start=1):
        until = shrunk[number] + 1 if number < len(shrunk) else len(ends)
        less = number * (FULL_WIDTH - HALF_WIDTH)
        ends[index + 1 : until] = [end - less for end in ends[index + 1 : until]]
    return shrunk


def _end_of_line(
    text: str, ends: Sequence[float], inside: set[int], start: int, full: int, space: float
) -> int:
    """Where the line from `start` ends, when `full` is the most that fits."""
    total = len(text)
    if full < total and text[full] in CLOSING and ends[full + 1] - ends[full] > HALF_WIDTH:
        full += ends[full] + HALF_WIDTH - ends[start] <= space + TOLERANCE
    while full < total and text[full] == " ":
        full += 1
    if full >= total:
        return total
    cut = [
        end
        for end in range(full, start, -1)
        if text[end] not in NO_START and text[end - 1] not in NO_END
    ]
    # What is longer than a line is cut, but a mark is not left alone below it.
    return next((end for end in cut if end not in inside), cut[0] if cut else full)
