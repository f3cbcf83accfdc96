"""Finds texts that are nearly word for word the same among very many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from zlib import crc32

from rapidfuzz import fuzz

_LENGTH = 7
"""Characters of a piece: few other texts hold the same seven in a row."""
_EVERY = 4
"""One character in so many, always the same ones, begins a piece: whatever stands before."""
_PIECES = 16
"""Pieces of a text that are looked up: those with the smallest checksums (min-hash)."""
_SHARED = 2
"""Pieces two texts share before they are compared, or the only one."""
_MOST_OF_ONE_PIECE = 30
"""Texts one piece leads to; a piece of more texts is a set phrase."""
_COMPARED = 6
"""Texts one is compared with, those sharing the most pieces."""


def alike_texts(texts: Sequence[str], percent: float) -> dict[int, tuple[int, float]]:
    """Return index of a text -> (index of the earliest text it repeats, alike by percent).

    Alike is the share of characters that stand in both in the same order (indel similarity of
    rapidfuzz), blank space left out. Texts repeat one earlier that repeats none itself. Nothing is
    compared with everything: texts meet that share pieces, so many thousands take seconds.
    """
    found: dict[int, tuple[int, float]] = {}
    whole: dict[str, int] = {}
    holders: dict[int, list[int]] = defaultdict(list)
    bare = ["".join(text.split()) for text in texts]
    for index, text in enumerate(bare):
        first = whole.setdefault(text, index)
        if first != index:
            leader, alike = found.get(first, (first, 100.0))
            found[index] = (leader, alike)
            continue
        pieces = _pieces(text)
        best = _closest(text, bare, _candidates(pieces, holders), percent)
        if best is not None:
            found[index] = best
            continue
        for piece in pieces:
            if len(holders[piece]) < _MOST_OF_ONE_PIECE:
                holders[piece].append(index)
    return found


def _pieces(text: str) -> list[int]:
    coded = text.encode("utf-32-le", "surrogatepass")
    begins = [4 * place for place, one in enumerate(text) if not ord(one) % _EVERY]
    return sorted({crc32(coded[at : at + 4 * _LENGTH]) for at in begins})[:_PIECES]


def _candidates(pieces: Sequence[int], holders: dict[int, list[int]]) -> list[int]:
    needed = min(_SHARED, len(pieces))
    shared = Counter(chain.from_iterable(holders[one] for one in pieces if one in holders))
    return [index for index, count in shared.most_common(_COMPARED) if count >= needed]


def _closest(
    text: str, bare: Sequence[str], candidates: Sequence[int], percent: float
) -> tuple[int, float] | None:
    alike = [(fuzz.ratio(text, bare[index], score_cutoff=percent), -index) for index in candidates]
    score, index = max(alike, default=(0.0, 0))
    return (-index, score) if score >= percent else None
