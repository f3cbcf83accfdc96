"""The first section of a package: what stands in it, the year's report, coverage and score."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cleanedu_desktop.acts.bundle.counted import TITLE as COUNTED
from cleanedu_desktop.acts.bundle.last_hand import LastHand
from cleanedu_desktop.acts.bundle.score_sheet import score_sheet
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.print_coverage import coverage_sheet
from cleanedu_desktop.acts.score_year import YearScored
from cleanedu_desktop.acts.show_coverage import coverage_for
from cleanedu_desktop.acts.write_report import sheets_of_report
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.assembling.package import Piece, Section
from cleanedu_desktop.quick_dataclass import dataclass

KEY, WORDS = "statistics", "统计与图表"


@dataclass(frozen=True, kw_only=True)
class Statistics:
    """What is told of the whole year, whatever goes into the package."""

    report: tuple[Sheet, ...]
    coverage: Sheet
    score: Sheet


def statistics_of(desk: Desk, scored: YearScored, office_name: str) -> Statistics:
    """Return the sheets of a year's statistics, as of today or the year's last day.

    Raises:
        OfficeProblem: the year is still to come.
    """
    on = min(today(desk), date(scored.year, 12, 31))
    _, report = sheets_of_report(desk, scored.year, 0)
    covered = coverage_for(desk, on, rulebook_of(desk), on_paper=True)
    return Statistics(
        report=tuple(report),
        coverage=coverage_sheet(desk, covered, gaps=False),
        score=score_sheet(scored, office_name),
    )


def statistics_section(counted: Sheet, found: Statistics, hand: LastHand) -> Section:
    """Return the section; `counted` is what stands in the package, ready to be drawn."""
    told = (
        ("statistics report", found.report[0].title, found.report),
        ("statistics coverage", found.coverage.title, (found.coverage,)),
        ("statistics score", found.score.title, (found.score,)),
    )

    def pieces() -> Iterator[Piece]:
        yield Piece(key="statistics records", words=COUNTED, sheets=[counted])
        for key, words, sheets in told:
            shown = [hand.sheet(one) for one in sheets]
            yield Piece(key=key, words=hand.words(words), sheets=shown)

    return Section(key=KEY, words=WORDS, pieces=pieces, count=1 + len(told))
