"""Tells how alike two entries of a roster are: the same person, perhaps, or not."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import Enum
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.partial_dates import compatible

Mark = tuple[str | bool, ...]
"""A shelf on which entries of a roster are laid, and looked for."""


def _less_exact(birth_date: str) -> list[str]:
    """Return the year, the month and the day of a birth date, as far as it is known."""
    parts = birth_date.split("-") if birth_date else []
    return ["-".join(parts[:count]) for count in range(1, len(parts) + 1)]


class Likeness(Enum):
    """How two entries are alike."""

    SAME_NUMBER = "same staff number and name"
    SAME_NUMBER_OTHER_NAME = "same staff number, another name"
    SAME_BIRTH = "same name and the very same birth date"
    MAY_BE_BORN_THEN = "same name, birth dates of which one is less exact"
    SAME_NAME_OTHER_NUMBER = "same name and birth date, another staff number"
    SAME_NAME = "same name and nothing to tell them apart"
    UNLIKE = "two persons"


@dataclass(frozen=True)
class Identity:
    """What a person is recognised by."""

    name: str
    """Without spaces: 王 磊 is 王磊."""
    staff_number: str
    birth_date: str

    def found_under(self) -> list[Mark]:
        """Return the marks under which whoever is like this one looks for it."""
        numbered = bool(self.staff_number)
        marks: list[Mark] = [("number", self.staff_number)] if numbered else []
        marks.append(("exactly", self.name, numbered, self.birth_date))
        born_in = ["", *_less_exact(self.birth_date)]
        return [*marks, *(("within", self.name, numbered, one) for one in born_in)]

    def looks_under(self) -> list[Mark]:
        """Return the marks under which all lie who may be like this one, and hardly others.

        Thousands of namesakes told apart by birth or number are never compared with each other.
        """
        marks: list[Mark] = [("number", self.staff_number)] if self.staff_number else []
        others = (False,) if self.staff_number else (False, True)
        if not self.birth_date:
            return [*marks, *(("within", self.name, one, "") for one in others)]
        *wider, own = _less_exact(self.birth_date)
        for numbered in (False, True):
            marks.append(("within", self.name, numbered, own))
            marks += [("exactly", self.name, numbered, one) for one in wider]
        return [*marks, *(("exactly", self.name, one, "") for one in others)]


def identity_of(answers: Mapping[str, Any]) -> Identity:
    """Return what the answers of a person say of who it is."""

    def plain(name: str) -> str:
        return unicodedata.normalize("NFKC", str(answers.get(name) or "")).strip()

    name = "".join(str(answers.get("name") or "").split())
    return Identity(name, plain("staff_number").upper(), plain("birth_date"))


def likeness(one: Identity, other: Identity) -> Likeness:
    """Return how alike two entries are; the order of the two does not matter."""
    numbers = bool(one.staff_number and other.staff_number)
    if numbers and one.staff_number == other.staff_number:
        same = one.name == other.name
        return Likeness.SAME_NUMBER if same else Likeness.SAME_NUMBER_OTHER_NAME
    if one.name != other.name:
        return Likeness.UNLIKE
    if not (one.birth_date and other.birth_date):
        return Likeness.UNLIKE if numbers else Likeness.SAME_NAME
    if not compatible(one.birth_date, other.birth_date):
        return Likeness.UNLIKE
    if numbers:
        return Likeness.SAME_NAME_OTHER_NUMBER
    same = one.birth_date == other.birth_date
    return Likeness.SAME_BIRTH if same else Likeness.MAY_BE_BORN_THEN
