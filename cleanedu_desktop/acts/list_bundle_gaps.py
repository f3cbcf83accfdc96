"""Lists what an inspection package would lack, for the office's own eyes: never part of it."""

from __future__ import annotations

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.bundle.gaps import Gap, Seen, gaps_of
from cleanedu_desktop.acts.bundle.plan_sections import plan_sections
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True, kw_only=True)
class GapsListed:
    """What is missing in a package of so many records."""

    year: int
    records: int
    gaps: tuple[Gap, ...]
    """Heading by heading."""


def list_bundle_gaps(desk: Desk, *, asked: BundleAsked) -> GapsListed:
    """Return what the package would lack as things stand today.

    Raises:
        OfficeProblem: an inspector asks, or there is nothing to put in, as of `make_bundle`.
    """
    refuse_inspector(desk, "看迎检材料的缺口清单")
    scored = score_year(desk, year=asked.year, standard=asked.standard)
    with desk.store.reading() as books:
        plan = plan_sections(desk, books, asked, scored)
        lines = [line for section in plan.sections for line in section.lines]
        ids = [line.id for line in lines]
        chosen = set(asked.indicators)
        seen = Seen(
            lines=lines,
            records={one.id: one for one in books.rows(ids)},
            facts=facts_of(desk),
            attachments=books.attachments_of_many(ids),
            filed=frozenset(books.filed_of(ids)),
            scored=[one for one in scored.lines if not chosen or one.id in chosen],
            on=today(desk),
        )
    return GapsListed(year=asked.year, records=len(lines), gaps=tuple(gaps_of(seen)))
