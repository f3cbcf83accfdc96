"""Turns text into two-character search terms, exact for Chinese, and a query into a match."""

from __future__ import annotations

import unicodedata
from functools import cache
from hashlib import sha256

from cleanedu_desktop.problems import OfficeProblem

MOST_WORDS = 100
SUM_MARK = "∑"
"""No word character, so no query begins with it."""


@cache
def _folded(char: str) -> str:
    """Return the one character `char` is searched as: lower case, half width, controls blank."""
    if 0xFF01 <= ord(char) <= 0xFF5E:
        char = chr(ord(char) - 0xFEE0)
    category = unicodedata.category(char)
    if category in {"Cc", "Cs"} or char.isspace():
        return "\n" if char == "\n" else " "
    lower = char.lower()
    return lower if len(lower) == 1 else char


@cache
def _is_word_char(char: str) -> bool:
    """Tell letters, digits, marks, private-use and not yet known characters from the rest."""
    if char < "\x80":
        return char.isalnum()
    return unicodedata.category(char)[0] in "LNM" or unicodedata.category(char) in {"Co", "Cn"}


def fold(text: str) -> str:
    """Return `text` as it is searched, character by character: same length, same positions."""
    return "".join(map(_folded, text))


def runs(folded: str) -> list[str]:
    """Return the runs of word characters in a folded text."""
    found: list[str] = []
    start = None
    for place, char in enumerate(folded):
        if _is_word_char(char):
            start = place if start is None else start
        elif start is not None:
            found.append(folded[start:place])
            start = None
    if start is not None:
        found.append(folded[start:])
    return found


def terms_of(folded: str) -> set[str]:
    """Return every two-character slice of each run and its last character alone."""
    terms: set[str] = set()
    for run in runs(folded):
        terms.update(run[place : place + 2] for place in range(len(run) - 1))
        terms.add(run[-1])
    return terms


def indexed(folded: str) -> str:
    """Return what the index holds of a text: its terms, and a sum over the whole of it."""
    return " ".join([*sorted(terms_of(folded)), sum_of(folded)])


def sum_of(folded: str) -> str:
    """Return a term that no query asks for and that is another for every other text."""
    return SUM_MARK + sha256(folded.encode()).hexdigest()[:16]


def words_of(query: str) -> list[str]:
    """Return the folded words of a query, which must all be found; spaces part them.

    Raises:
        OfficeProblem: there are more than `MOST_WORDS`.
    """
    words = list(dict.fromkeys(fold(query).split()))
    if len(words) > MOST_WORDS:
        raise OfficeProblem(
            f"一次最多查找 {MOST_WORDS} 个词，这次有 {len(words)} 个。数据没有受影响；"
            "请减少用空格隔开的词再查。"
        )
    return words


def match_of(words: list[str]) -> str:
    """Return the FTS5 match that every text with all `words` meets; empty without any term."""
    parts: dict[str, None] = {}
    for run in (run for word in words for run in runs(word)):
        if len(run) == 1:
            parts[f'"{run}" *'] = None
        for place in range(len(run) - 1):
            parts[f'"{run[place : place + 2]}"'] = None
    return " AND ".join(parts)


def is_exact(word: str) -> bool:
    """Tell whether the terms of `word` alone already mean that the text holds it."""
    return len(word) <= 2 and runs(word) == [word]
