"""What a measure of an indicator found: a share, in words, and the words all measures use."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import RecordFact

JUDGED = "由人评定"
WAITING = "本期未到期、还没有做，暂不计"
ON_PAPER = f"启用本程序以前的在纸上，{JUDGED}"


def half_way(come: str) -> str:
    """Return that a period still runs and how far it has come; empty: nothing was done."""
    return f"本期未到期、{come}，暂不计" if come else WAITING


@dataclass(frozen=True)
class Measured:
    """What a measure found."""

    share: Fraction | None
    """0 to 1; None: only people can judge."""
    words: str
    records: Sequence[RecordFact] = ()
    not_due: bool = False
    """Nothing of it is due yet and nothing was reached: it is not judged, for or against."""
