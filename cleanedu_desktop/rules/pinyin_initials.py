"""Gives the pinyin initials of a name, so that 沈雅琴 is found by ``syq``."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from pathlib import Path

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem

MOST_READINGS = 12
"""A name of many characters with several readings each would otherwise have hundreds."""
MOST_LETTERS = 25
"""Longest name that is read; GB/T practice asks for names of 25 characters."""


def initials(name: str) -> str:
    """Return the initials of all readings of a name, separated by a space: ``swb dwb cwb``.

    Latin letters and digits stand for themselves; what has no reading (``·``, spaces, characters
    the table does not know) is left out. At most `MOST_READINGS` readings, the usual ones first.
    """
    table = _table()
    readings = [
        table.get(char) or (char.lower() if char.isascii() and char.isalnum() else "")
        for char in name
    ]
    readings = [one for one in readings if one][:MOST_LETTERS]
    if not readings:
        return ""
    return " ".join(sorted(map("".join, _usual_first(readings))))


def _usual_first(readings: list[str]) -> list[tuple[str, ...]]:
    """Return at most `MOST_READINGS` combinations, those nearest to the usual reading first.

    The characters read in the usual way only are chosen from the end: a surname comes first and
    is the one most often read otherwise.
    """
    several = list(readings)
    while _combinations(several) > MOST_READINGS:
        place = max(place for place, one in enumerate(several) if len(one) > 1)
        several[place] = several[place][:-1]
    return list(dict.fromkeys(product(*several)))


def _combinations(readings: list[str]) -> int:
    count = 1
    for one in readings:
        count *= len(one)
    return count


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """Return character -> initials, read once (about 27,000 characters)."""
    file = folders_for().resources / "rules" / "pinyin_initials.txt"
    try:
        return read_table(file)
    except (OSError, ValueError) as error:
        raise OfficeProblem(
            f"拼音表 {file} 读不出来（{error}）。记录没有受影响；请重新安装程序以恢复该文件。"
        ) from error


def read_table(file: Path) -> dict[str, str]:
    """Read a table made by `installer/make_pinyin_table.py`.

    Raises:
        OSError, ValueError: the file cannot be read or is not such a table.
    """
    found: dict[str, str] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        head, _, letters = line.partition(" ")
        if head.startswith("#"):
            continue
        if head.isascii():
            start = int(head, 16)
            usual = ((chr(start + place), one) for place, one in enumerate(letters))
            found |= {char: one for char, one in usual if one != "-"}
        else:
            found |= {entry[0]: entry[1:] for entry in line.split(" ")}
    return found
