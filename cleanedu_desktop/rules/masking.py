"""Hides who is meant in words that leave the office: names, identity numbers, telephones.

The names to hide are given: those of the roster and whatever a form says is a person's name. A name
that nobody told us of, mentioned within a text, is not known to be one and stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum

STAR = "*"
SHORTEST_NAME = 2
"""Characters; one alone would be hidden in any word."""
_DOTS = "·•・．⋅∙‧●"
"""Middle dots as they are typed."""
_BLANKS = " \t\n\u3000\xa0"
_COMPOUND = frozenset(
    re.findall(
        "..",
        "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳"
        "公冶太叔申屠公孙慕容仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙"
        "壤驷公良漆雕乐正宰父谷梁拓跋夹谷轩辕令狐段干百里呼延东郭南门羊舌微生公户公玉"
        "梁丘左丘东门西门南荣第五纳兰完颜叶赫贺兰耶律那拉",
    )
)
"""Surnames of two characters (the classical 百家姓 and those still borne)."""
_PARTS = re.compile(r"([、，,；;／/（）()：:\n]+)")
"""What stands between several names, or between a name and a remark."""
_IDENTITY = re.compile(r"(?<![\d.])(?:\d{6}[ -]?\d{8}[ -]?\d{3}[\dXxＸｘ]|\d{15})(?![\d.])")
_MOBILE = re.compile(r"(?<!\d)((?:[+＋]?86[- ]?)?1[3-9]\d)([- ]?\d{4}[- ]?)(\d{4})(?!\d)")
_LANDLINE = re.compile(r"(?<!\d)([(（]?0\d{2,3}[)）]?[- ]?)([2-9]\d{6,7})(?!\d)")


class Masking(Enum):
    """How much of the records leaves the office."""

    WHOLE = "whole"
    MASKED = "masked"
    """Names, identity numbers and telephones are hidden."""
    FIGURES = "figures"
    """No records, only how many there are."""

    @property
    def label(self) -> str:
        """What the user reads."""
        return {"whole": "全部内容", "masked": "姓名打码", "figures": "仅统计数字"}[self.value]


def masked_name(name: str) -> str:
    """Return one name with the given name hidden: 张*, 张*明, 欧阳*远, 买**·**江, J*** S****.

    A name of several parts (minority and foreign names) keeps its first and its last character,
    one in Latin letters the first letter of each word.
    """
    name = name.strip()
    if _is_latin(name):
        return re.sub(r"(?<=\w)\w", STAR, name)
    if any(dot in name for dot in _DOTS):
        inner = "".join(one if one in _DOTS else STAR for one in name[1:-1])
        return name[0] + inner + name[-1]
    bare = "".join(one for one in name if one not in _BLANKS)
    if len(bare) < 2:
        return STAR * len(bare)
    known = 2 if bare[:2] in _COMPOUND and len(bare) > 2 else 1
    surname, given = bare[:known], bare[known:]
    return surname + (STAR if len(given) == 1 else STAR * (len(given) - 1) + given[-1])


def masked_numbers(text: str) -> str:
    """Return `text` with identity numbers and telephones hidden (138****5678)."""
    if not any(one.isdigit() for one in text):
        return text
    text = _IDENTITY.sub(lambda found: found[0][:4] + STAR * (len(found[0]) - 4), text)
    text = _MOBILE.sub(lambda found: f"{found[1]}****{found[3]}", text)
    return _LANDLINE.sub(lambda found: found[1] + STAR * len(found[2]), text)


def names_within(text: str) -> list[str]:
    """Return the names in a text that consists of names: 张三、李四."""
    return [one.strip() for one in _PARTS.split(text) if not _is_no_name(one)]


def _is_no_name(part: str) -> bool:
    return STAR in part or not any(map(str.isalpha, part)) or _PARTS.fullmatch(part) is not None


def _is_latin(name: str) -> bool:
    return any(map(str.isalpha, name)) and all(one < "\u2000" for one in name if one.isalpha())


def _ends(name: str, text: str, at: int) -> int | None:
    """Return where `name`, which begins at `at`, ends in `text`; None if it does not stand there.

    In Chinese names blanks are passed over, dots are all one; Latin ones are whole words.
    """
    if _is_latin(name):
        end = at + len(name)
        inside = (at > 0 and text[at - 1].isascii() and text[at - 1].isalnum()) or (
            end < len(text) and text[end].isascii() and text[end].isalnum()
        )
        return end if not inside and text[at:end].casefold() == name.casefold() else None
    place = at
    for position, char in enumerate(name):
        while position and place < len(text) and text[place] in _BLANKS:
            place += 1
        if place >= len(text) or not _same(char, text[place]):
            return None
        place += 1
    return place


def _same(one: str, other: str) -> bool:
    return one == other or (one in _DOTS and other in _DOTS) or one.casefold() == other.casefold()


class Mask:
    """Hides the given names wherever they stand; longest name first, blanks within one allowed."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = set(names)
        by_first: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            bare = name.strip()
            if not _is_latin(name):
                bare = "".join(one for one in name if one not in _BLANKS)
            if len(bare) >= SHORTEST_NAME:
                by_first[bare[0].casefold()].append(bare)
        self._by_first = {first: sorted(some, key=len)[::-1] for first, some in by_first.items()}

    def with_more(self, names: Iterable[str]) -> Mask:
        """Return what hides `names` as well."""
        more = set(names) - self._names
        return Mask(self._names | more) if more else self

    def text(self, text: str) -> str:
        """Return a text of any length with all names and numbers hidden."""
        masked: list[str] = []
        at = 0
        while at < len(text):
            for name in self._by_first.get(text[at].casefold(), ()):
                end = _ends(name, text, at)
                if end is not None:
                    masked.append(masked_name(name))
                    at = end
                    break
            else:
                masked.append(text[at])
                at += 1
        return masked_numbers("".join(masked))

    def names(self, text: str) -> str:
        """Return a text of one name or several (张三、李四), known or not, with each hidden."""
        parts = _PARTS.split(self.text(text))
        return "".join(one if _is_no_name(one) else masked_name(one) for one in parts)

    def cells(self, rows: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
        """Return a table of texts with all names and numbers hidden."""
        return [tuple(map(self.text, row)) for row in rows]
