"""Arranges what is to be filed: by period, kind, day; volumes of so many pages at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.filing import KEEPS

_PERIODS = tuple(KEEPS)


def arranged(items: Sequence[ToFile]) -> list[tuple[tuple[str, str], list[ToFile]]]:
    """Return what is to be filed by (period, organization), each in the order of its numbers.

    Longest period first; within it the kinds as the office's forms stand, the days, the records'
    numbers.
    """
    ordered = sorted(items, key=_place)
    return [(key, list(run)) for key, run in groupby(ordered, key=lambda one: one.series)]


def into_volumes(items: Sequence[ToFile], most: int) -> Iterator[list[ToFile]]:
    """Part what is arranged into volumes of at most `most` pages; what is longer stands alone."""
    volume: list[ToFile] = []
    pages = 0
    for one in items:
        if volume and pages + one.pages > most:
            yield volume
            volume, pages = [], 0
        volume.append(one)
        pages += one.pages
    if volume:
        yield volume


def _place(one: ToFile) -> tuple[object, ...]:
    return (
        _PERIODS.index(one.keep),
        one.organ,
        one.kind_place,
        one.day or date.min,
        one.number,
    )


@dataclass(frozen=True, kw_only=True)
class ToFile:
    """A record that is to be filed."""

    record_id: str
    number: str
    """Of the record."""
    kind_place: int
    """Of its kind among the office's forms, from 0."""
    day: date | None
    keep: str
    organ: str
    pages: int

    @property
    def series(self) -> tuple[str, str]:
        """What counts its own numbers."""
        return self.keep, self.organ
