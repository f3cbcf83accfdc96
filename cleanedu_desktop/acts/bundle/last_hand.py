"""The last hand at each sheet of a package: names hidden where that was asked, a watermark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.masked_sheets import mask_of
from cleanedu_desktop.form_engine.masked_sheet import Words, masked_sheet, names_on
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.masking import Masking, names_within

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


_REMARK = re.compile(r"[（(][^）)]*[）)]?")
_NOBODY = frozenset({"合计", "小计", "全体", "本人", "无"})
_OFFICES = ("会", "部", "科", "办", "室", "组", "局", "院", "队", "处", "人")
_LONGEST_DOUBTED = 2
"""Characters of a name that may well end like an office."""


def names_told(text: str) -> Iterator[str]:
    """Yield the persons a field of names tells of, without remarks in brackets and offices.

    They are hidden in all texts of the package: 请假 or 支部委员会 must not be.
    """
    for name in names_within(_REMARK.sub("、", text)):
        is_office = len(name) > _LONGEST_DOUBTED and name.endswith(_OFFICES)
        if name not in _NOBODY and not is_office:
            yield name


@dataclass(frozen=True, kw_only=True)
class LastHand:
    """What is done to every sheet and word before it is drawn."""

    watermark: str = ""
    hidden: Words | None = None
    """How words are hidden; None: nothing is."""

    def sheet(self, sheet: Sheet) -> Sheet:
        """Return a sheet as it is drawn."""
        if self.hidden is not None:
            sheet = masked_sheet(sheet, self.hidden)
        return replace(sheet, watermark=self.watermark) if self.watermark else sheet

    def words(self, text: str) -> str:
        """Return words that stand on no sheet: bookmarks, names of files."""
        return self.hidden.text(text) if self.hidden is not None else text


def last_hand(desk: Desk, books: Books, asked: BundleAsked, sheets: Iterable[Sheet]) -> LastHand:
    """Return the last hand; `sheets` are all of the package, gone through where names are hidden.

    A name that stands in a field for names on one of them is hidden in the words of all, and so are
    those that were asked for.
    """
    watermark = desk.inspection.watermark() if desk.inspection is not None else ""
    if asked.level is Masking.WHOLE:
        return LastHand(watermark=watermark)
    told = {name for one in sheets for text in names_on(one) for name in names_told(text)}
    mask = mask_of(books, told | set(asked.also_mask))
    return LastHand(watermark=watermark, hidden=Words(text=mask.text, names=mask.names))
