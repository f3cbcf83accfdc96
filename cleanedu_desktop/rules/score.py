"""Works out the score of a year by a standard: points, how they came about, and the evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.asking import Asking, kinds_of
from cleanedu_desktop.rules.assessment import Deduction, Indicator, Looked, Standard
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.measures import measured
from cleanedu_desktop.rules.rulebook import Rulebook

MOST_EVIDENCE = 5000
"""Records linked to one indicator: more than an office of 500 people makes of a kind in a year."""
TIED_KINDS, TIED_BY = ("study_session", "talk"), "indicators"
"""Kinds whose records may name the indicators they count for, and the answer that does."""
KEPT_BACK = "涉及不公开的记录，检查模式下不测算。"


@dataclass(frozen=True, kw_only=True)
class IndicatorScore:
    """What was worked out for one indicator."""

    indicator: Indicator
    points: float | None
    """Between 0 and the indicator's maximum; None: only people can judge, or nothing is due."""
    words: str
    """How it came about."""
    evidence: tuple[RecordFact, ...] = ()
    """The earliest first."""
    not_due: bool = False
    """Nothing of it is due or reached yet: it counts neither for nor against."""


@dataclass(frozen=True, kw_only=True)
class YearScore:
    """The score of a year by one standard, as things stood on a day."""

    standard: Standard
    year: int
    on: date
    scores: tuple[IndicatorScore, ...]
    """In the order of the standard."""

    @property
    def computed(self) -> float:
        """Sum of what was worked out."""
        return round(sum(one.points for one in self.scores if one.points is not None), 2)

    @property
    def computable(self) -> float:
        """Points of the indicators that were worked out."""
        return round(sum(one.indicator.max for one in self.scores if one.points is not None), 2)

    @property
    def by_hand(self) -> float:
        """Points that only people can give."""
        judged = (one for one in self.scores if one.points is None and not one.not_due)
        return round(sum(one.indicator.max for one in judged), 2)

    @property
    def not_due(self) -> float:
        """Points of the indicators of which nothing is due yet."""
        return round(sum(one.indicator.max for one in self.scores if one.not_due), 2)


def score_year(
    facts: OfficeFacts,
    book: Rulebook,
    standard: Standard,
    *,
    year: int,
    on: date,
    hidden: AbstractSet[str] = frozenset(),
) -> YearScore:
    """Return the score of a year as things stood on the day `on` (its last day at the latest).

    What rests on kinds that are `hidden` from whoever asks is not worked out. The order in which
    records were entered does not matter.
    """
    asking = Asking(facts=facts, book=book, year=year, on=min(on, date(year, 12, 31)))
    tied = _tied(asking)
    return YearScore(
        standard=standard,
        year=year,
        on=asking.on,
        scores=tuple(
            _kept_back(one)
            if rests_on(one, facts) & hidden
            else _scored(one, asking, standard.step, tied)
            for one in standard.indicators()
        ),
    )


def rests_on(indicator: Indicator, facts: OfficeFacts) -> set[str]:
    """Return the kinds of records whose number decides the points of an indicator."""
    looked = [indicator.measure.records, *(one.records for one in indicator.deduct)]
    return {kind for one in looked for kind in kinds_of(one, facts)}


def _kept_back(indicator: Indicator) -> IndicatorScore:
    return IndicatorScore(indicator=indicator, points=None, words=KEPT_BACK)


def _tied(asking: Asking) -> dict[str, list[RecordFact]]:
    """Return name of an indicator -> the sessions and talks that were said to count for it."""
    found: dict[str, list[RecordFact]] = defaultdict(list)
    for kind in TIED_KINDS:
        for record in asking.records(Looked(kind=kind)):
            for name in record.answers.get(TIED_BY) or ():
                found[name].append(record)
    return found


def _scored(
    indicator: Indicator, asking: Asking, step: float, tied: Mapping[str, Sequence[RecordFact]]
) -> IndicatorScore:
    found = measured(indicator.measure, asking)
    taken = [_taken(one, asking) for one in indicator.deduct]
    words = [found.words, *(said for _, said, _ in taken if said)]
    points = None
    if found.share is not None:
        full = Fraction(str(indicator.max))
        left = full * found.share - sum((lost for lost, _, _ in taken), Fraction())
        points = rounded(max(left, Fraction()), step, most=indicator.max)
    more = [record for looked in indicator.evidence for record in asking.records(looked)]
    counted = [record for _, _, some in taken for record in some]
    named = [*tied.get(indicator.id, ()), *tied.get(indicator.text, ())]
    evidence = in_order([*found.records, *counted, *more, *named])[:MOST_EVIDENCE]
    return IndicatorScore(
        indicator=indicator,
        points=points,
        words="；".join(one for one in words if one) + "。",
        evidence=tuple(evidence),
        not_due=found.not_due,
    )


def _taken(one: Deduction, asking: Asking) -> tuple[Fraction, str, Sequence[RecordFact]]:
    """Return the points a deduction takes, in words, and for which records."""
    found = tuple(_bad(one, asking))
    if not found:
        return Fraction(), "", ()
    lost = Fraction(str(one.points)) * len(found)
    return lost, f"{one.text}{len(found)}条，扣{float(lost):g}分", found


def _bad(one: Deduction, asking: Asking) -> Iterable[RecordFact]:
    if one.by == "overdue":
        return asking.overdue(one.records, one.due, one.step)
    some = asking.records(one.records)
    return (record for record in some if record.late) if one.by == "late" else some


def rounded(value: Fraction, step: float, *, most: float) -> float:
    """Return `value` rounded half up to whole multiples of `step`, never above `most`."""
    size = Decimal(str(step))
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    times = (exact / size).quantize(Decimal(1), ROUND_HALF_UP)
    return float(min(times * size, Decimal(str(most))))


def in_order(records: Iterable[RecordFact]) -> list[RecordFact]:
    """Return each record once, by day and number."""
    once = {one.id: one for one in records}
    return sorted(once.values(), key=lambda one: (one.happened_on or date.min, one.number, one.id))
