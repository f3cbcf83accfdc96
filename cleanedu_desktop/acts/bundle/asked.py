"""What is asked of an inspection package, and what it comes to: sections, and records in them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.masking import Masking

By = Literal["register", "indicator"]
BY = {"register": "按登记种类", "indicator": "按考核指标"}
"""How the sections are made -> word shown."""


@dataclass(frozen=True, kw_only=True)
class BundleAsked:
    """Which records of which year, and in what order."""

    year: int
    by: By = "register"
    kinds: tuple[str, ...] = ()
    """Empty: all kinds that are not confidential."""
    types: tuple[str, ...] = ()
    """Words of types, as 中心组: only records of such a type, and what is tied to them."""
    indicators: tuple[str, ...] = ()
    """Ids of indicators; empty: all. Of `by` indicator only."""
    standard: str = ""
    """Id of the standard of assessment; empty: the first of the year."""
    restricted: bool = False
    """Confidential kinds and choices too, those of `kinds` or all."""
    pictures: bool = True
    """Signed copies and photographs behind each record; never where names are hidden."""
    level: Masking = Masking.WHOLE
    also_mask: tuple[str, ...] = ()
    """Further names to hide where names are hidden; kept nowhere."""
    folder: bool = False
    """A folder with a file for each item instead of one PDF."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A record of the package, in the words of its lists."""

    id: str
    kind: str
    number: str
    title: str
    happened_on: date | None
    state: str = ""
    """In words."""
    late: str = ""
    """补录, 转录 or nothing."""
    file_number: str = ""
    """档号, where it is filed."""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A section of the package."""

    key: str
    words: str
    about: str = ""
    """What the indicator asks, and how it scored."""
    lines: tuple[Line, ...] = ()
    """Those whose pages stand here."""
    elsewhere: tuple[Line, ...] = ()
    """Those that stand under an earlier section."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The package before anything of it is drawn."""

    asked: BundleAsked
    office_name: str
    sections: tuple[Planned, ...]
    restricted: tuple[str, ...] = ()
    """Titles of the confidential kinds that are in it."""
    left_out: tuple[str, ...] = ()
    """Titles of the confidential kinds with records of the year that are not."""
    standard: str = ""
    """Title of the standard of assessment."""

    @property
    def records(self) -> int:
        """How many records stand in it, each once."""
        return sum(len(one.lines) for one in self.sections)
