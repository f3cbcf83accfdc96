"""The two shapes a CFF font is made of: lists of byte strings, and dictionaries of numbers."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

ESCAPE = 12
"""Begins an operator of two bytes."""
LONG, SHORT, REAL = 29, 28, 30


class CffIndex:
    """A list of byte strings within a font."""

    def __init__(self, data: memoryview, at: int) -> None:
        self._data = data
        self._count = int.from_bytes(data[at : at + 2], "big")
        self._size = data[at + 2] if self._count else 0
        self._offsets = at + 3
        self._before = at + 2 + self._size * (self._count + 1)
        """Offsets are counted from here."""
        self.end = self._place(self._count) if self._count else at + 2
        """Behind its last byte."""

    def _place(self, number: int) -> int:
        at = self._offsets + number * self._size
        return self._before + int.from_bytes(self._data[at : at + self._size], "big")

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> memoryview:
        if not 0 <= number < self._count:
            raise IndexError(number)
        return self._data[self._place(number) : self._place(number + 1)]

    def __iter__(self) -> Iterator[memoryview]:
        return (self[number] for number in range(self._count))


class CffDict(dict[int, tuple[int, ...]]):
    """Operator -> whole numbers before it, in order; `raw` has both as they are written.

    An operator of two bytes has the number of both; a broken number counts as 0.
    """

    def __init__(self) -> None:
        super().__init__()
        self.raw: dict[int, bytes] = {}


def cff_dict(data: bytes) -> CffDict:
    """Read a dictionary."""
    found = CffDict()
    at = start = 0
    operands: list[int] = []
    while at < len(data):
        if data[at] <= 21:
            operator, length = data[at], 1
            if operator == ESCAPE:
                operator, length = ESCAPE << 8 | data[at + 1], 2
            at += length
            found[operator], found.raw[operator] = tuple(operands), data[start:at]
            operands, start = [], at
        else:
            number, at = _operand(data, at)
            operands.append(number)
    return found


def _operand(data: bytes, at: int) -> tuple[int, int]:
    """A number and where it ends."""
    first = data[at]
    if first == SHORT:
        return int.from_bytes(data[at + 1 : at + 3], "big", signed=True), at + 3
    if first == LONG:
        return int.from_bytes(data[at + 1 : at + 5], "big", signed=True), at + 5
    if first == REAL:
        end = at + 1
        while data[end] & 0xF != 0xF:
            end += 1
        return 0, end + 1
    if first <= 246:
        return first - 139, at + 1
    if first <= 250:
        return (first - 247) * 256 + data[at + 1] + 108, at + 2
    return -(first - 251) * 256 - data[at + 1] - 108, at + 2


def packed_dict(entries: CffDict, changed: Mapping[int, Sequence[int]]) -> bytes:
    """The dictionary with some entries changed or added.

    Their numbers take five bytes each, so that its length does not depend on them.
    """
    kept = b"".join([raw for operator, raw in entries.raw.items() if operator not in changed])
    return kept + b"".join(
        [
            b"".join([struct.pack(">Bi", LONG, number) for number in numbers])
            + operator.to_bytes(2 if operator >> 8 else 1, "big")
            for operator, numbers in changed.items()
        ]
    )


def packed_index(parts: Sequence[bytes | memoryview]) -> bytes:
    """A list of byte strings as it stands in a font."""
    if not parts:
        return b"\0\0"
    offsets = accumulate(map(len, parts), initial=1)
    head = struct.pack(f">HB{len(parts) + 1}I", len(parts), 4, *offsets)
    return b"".join([head, *parts])
