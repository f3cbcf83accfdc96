"""Files of assessment standards for tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.rules.asking import Asking
from cleanedu_desktop.rules.assessment import Looked, Measure, Standard
from cleanedu_desktop.rules.assessment_book import AssessmentBook, read_assessments
from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.measured import Measured
from cleanedu_desktop.rules.measures import measured
from cleanedu_desktop.rules.read_assessment import Known
from tests.rules.small_office import BOOK, facts

YEAR_END = date(2026, 12, 31)
SESSIONS = Looked(kind="study_session")

SHIPPED = """\
id = "one"
title = "考核表"
source = "某地"
sheet = "assessment_sheet"
step = 0.5

[[section]]
id = "1"
title = "学习"

[[section.indicator]]
id = "1.1"
text = "集中学习"
max = 60
measure = { by = "count", kind = "study_session", minimum = 4 }

[[section.indicator]]
id = "1.2"
text = "评价"
max = 40
"""
KNOWN = Known(
    kinds={"study_session", "talk", "commitment", "rectification"},
    rules={"C2"},
    sheets={"assessment_sheet"},
)


def standards(place: Path, *own: str, shipped: str = SHIPPED) -> AssessmentBook:
    """Return the book of `shipped` with the office's texts, each a file of its own."""
    ours, theirs = place / "shipped", place / "own"
    ours.mkdir()
    theirs.mkdir()
    (ours / "one.toml").write_text(shipped, encoding="utf-8")
    for number, text in enumerate(own):
        (theirs / f"{number}.toml").write_text(text, encoding="utf-8")
    return read_assessments(ours, theirs, KNOWN)


def shipped_standards() -> tuple[Standard, ...]:
    """Return the standards that come with the program."""
    return read_assessments(folders_for().standards, None, Known()).of_year(2026)


def found(measure: Measure, records: Sequence[RecordFact], on: date = YEAR_END) -> Measured:
    """Return what a measure finds in the small office in 2026."""
    return measured(measure, Asking(facts=facts(records), book=BOOK, year=2026, on=on))


def numbers(done: Measured) -> list[str]:
    """Return the records it rests on."""
    return [one.number for one in done.records]


def began_on(measure: Measure, records: Sequence[RecordFact], *days: date) -> Measured:
    """Return what a measure finds on the second day where the office began on the first."""
    began, on = days
    known = replace(facts(records), began=began)
    return measured(measure, Asking(facts=known, book=BOOK, year=2026, on=on))


def half_way(have: int, least: int) -> str:
    """Return what is told of a running period in which part was done."""
    return f"本期未到期、已有{have}次，还差{least - have}次（至少{least}次），暂不计"
