"""Makes bad files out of good ones: bits, blocks, words, numbers and nesting changed at random."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

LARGEST = 1_000_000
"""Bytes a mutant is cut off at."""
NASTY = (
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xed\xa0\x80",  # half a surrogate pair
    b"\xc0\x80",
    b"\xf4\x90\x80\x80",
    b"\r",
    b"\x1b[2J",
    b"\x7f",
    "\u202e".encode(),
    "\u2028".encode(),
    "\U0010ffff".encode(),
    b'"',
    b"'",
    b"\\",
    b"../../",
    b"%s%n",
    b"-1",
    b"1e999",
    b"NaN",
    b"0x7fffffffffffffff",
    b"9" * 5000,
)
_NUMBER = re.compile(rb"\d+")
_NUMBERS = (b"0", b"-1", b"2147483648", b"9223372036854775808", b"1e308", b"9" * 400, b"0.1")
_OPENING = (b"[", b"{", b"(", b"<", b"<<", b"<a>", b'"""', b"[[", b"a.", b'{"a":')

_Change = Callable[[bytearray, random.Random, Sequence[bytes]], None]


def mutated(seed: bytes, dice: random.Random, tokens: Sequence[bytes] = ()) -> bytes:
    """Return `seed` with one to six changes; `tokens` are words of its format."""
    data = bytearray(seed)
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        dice.choice(_CHANGES)(data, dice, tokens)
        del data[LARGEST:]
    return bytes(data)


def _somewhere(data: bytearray, dice: random.Random, longest: int = 400) -> slice:
    start = dice.randrange(len(data) + 1)
    return slice(start, min(len(data), start + dice.randrange(1, longest)))


def _flip(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    for _time in range(dice.choice((1, 4, 32)) if data else 0):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)


def _cut_off(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    del data[dice.randrange(len(data) + 1) :]


def _drop(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    del data[_somewhere(data, dice)]


def _repeat(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    place = _somewhere(data, dice)
    data[place.start : place.start] = data[place] * dice.choice((1, 2, 50, 2000))


def _move(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    block = data[_somewhere(data, dice)]
    at = dice.randrange(len(data) + 1)
    data[at:at] = block


def _put_word(data: bytearray, dice: random.Random, tokens: Sequence[bytes]) -> None:
    place = _somewhere(data, dice, 12)
    word = dice.choice(tokens) if tokens and dice.random() < 0.6 else dice.choice(NASTY)
    data[place if dice.random() < 0.5 else slice(place.start, place.start)] = word


def _other_number(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    found = list(_NUMBER.finditer(data[:200_000]))
    if found:
        one = dice.choice(found)
        data[one.start() : one.end()] = dice.choice(_NUMBERS)


def _nest(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    at = dice.randrange(len(data) + 1)
    data[at:at] = dice.choice(_OPENING) * dice.choice((3, 40, 2000, 60_000))


_CHANGES: tuple[_Change, ...] = (
    _flip,
    _flip,
    _cut_off,
    _drop,
    _repeat,
    _move,
    _put_word,
    _put_word,
    _put_word,
    _other_number,
    _nest,
)
