"""Composes file numbers (档号) as DA/T 22-2015 and GB/T 9705-2008 write them.

By item: 全宗号-档案门类代码·年度-保管期限-机构（问题）代码-件号; ``-`` stands between levels, ``·``
within one. By volume: 全宗号-目录号-案卷号, and within it the place of the piece.
"""

from __future__ import annotations

import re

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.filing import KEEPS

CODE = re.compile(r"[A-Z0-9]{1,8}", re.ASCII)
CODE_MEANING = "用大写字母和数字，1 到 8 个"
ITEM_SERIES, VOLUME_SERIES = "件", "卷"
"""What a series of numbers begins with in the store: a record's code has letters alone."""
ANY_YEAR = 0
"""Volumes are counted through all years."""


def number_in_volume(volume: str, place: int) -> str:
    """Return the file number of a piece of a volume: ``Z109-1-0001-003``."""
    return f"{volume}-{place:03}"


def wrong_code(code: str) -> str:
    """Return what is wrong with a code of a file number; empty if nothing."""
    return "" if CODE.fullmatch(code) else CODE_MEANING


@dataclass(frozen=True, kw_only=True)
class ItemSeries:
    """What counts its own 件号: a fonds, category, year, period and organization."""

    fonds: str
    category: str
    year: int
    keep: str
    """A key of `KEEPS`."""
    organ: str

    @property
    def code(self) -> str:
        """Under which the store counts it, beside the year."""
        return f"{ITEM_SERIES}{self.fonds}-{self.category}-{KEEPS[self.keep]}-{self.organ}"

    def number(self, serial: int) -> str:
        """Return the file number of one item: ``Z109-WS·2026-D30-DZB-0001``."""
        kept = KEEPS[self.keep]
        return f"{self.fonds}-{self.category}·{self.year:04}-{kept}-{self.organ}-{serial:04}"


@dataclass(frozen=True, kw_only=True)
class VolumeSeries:
    """What counts its own 案卷号: a fonds and catalogue."""

    fonds: str
    catalogue: str

    @property
    def code(self) -> str:
        """Under which the store counts it, of `ANY_YEAR`."""
        return f"{VOLUME_SERIES}{self.fonds}-{self.catalogue}"

    def number(self, serial: int) -> str:
        """Return the file number of a volume: ``Z109-1-0001``."""
        return f"{self.fonds}-{self.catalogue}-{serial:04}"
