"""Checks of a clean-government commitment and its signing."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.check_registry import Checks, Noticed, StepGiven
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.partial_dates import day_of

CHECKS = Checks()
KIND = "commitment"


@CHECKS.record(KIND, blocks=False, source="承诺的年度、签字的年度")
def unlikely_year(whole: WholeRecord, known: Surroundings) -> Noticed:
    """The year is one the office may have books of."""
    year = whole.record.answers.get("year")
    last = known.today.year + 1
    if isinstance(year, int) and not known.standards.first_year <= year <= last:
        yield "year", f"年度{year}不像是真的，请核对。"


@CHECKS.record(KIND, blocks=False, source="每人每年一份")
def committed_already(whole: WholeRecord, known: Surroundings) -> Noticed:
    """One commitment for a person and year."""
    year = whole.record.answers.get("year")
    for tie in whole.in_role("committer"):
        if isinstance(year, int) and (tie.person_id, year) in known.committed:
            yield "committer", f"{tie.as_of.get('name', '')}{year}年度已有一份承诺书。"


@CHECKS.record(KIND, blocks=False, source="承诺的年度、签字的年度")
def signed_in_another_year(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A commitment is signed in its year, or in December before it."""
    yield from _another_year(whole, day_of(whole.record.answers.get("signed_on")))


@CHECKS.step(KIND, "sign", blocks=False, source="承诺的年度、签字的年度")
def in_another_year(given: StepGiven, known: Surroundings) -> Noticed:
    """A commitment is signed in its year, or in December before it."""
    yield from _another_year(given.whole, given.step.taken_on)


def _another_year(whole: WholeRecord, signed: date | None) -> Noticed:
    year = whole.record.answers.get("year")
    if not isinstance(year, int) or signed is None or signed.year == year:
        return
    if (signed.year, signed.month) != (year - 1, 12):
        yield "signed_on", f"签订日期{day_words(signed)}不在{year}年度内，请核对。"
