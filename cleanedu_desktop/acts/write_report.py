"""Writes the report of a year, or the analysis of a half-year, as PDF or Word document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today, today_words
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.entry.report_sheets import OWN_PARTS, OwnWords, charts_of, report_sheets
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.write_docx import write_docx
from cleanedu_desktop.acts.show_coverage import coverage_for
from cleanedu_desktop.charts.spec import Chart
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import proof_words
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.year_figures import YearFigures, year_figures

KIND = "year_report"
PERIODS = ("全年", "上半年", "下半年")
"""Words of the record for half 0 (none), 1 and 2."""
WORD = ".docx"


@dataclass(frozen=True)
class ReportWritten:
    """A report that is on disk."""

    path: Path
    pages: int
    """0 of a Word document, whose pages Word counts."""
    own_record: str
    """Id of the record with the office's own words; "" if it has written none."""


@dataclass(frozen=True)
class ReportFigures:
    """The figures of a report, for the window."""

    figures: YearFigures
    charts: tuple[Chart, ...]
    own_record: str
    """As of `ReportWritten`."""


def figures_for_report(desk: Desk, *, year: int, half: int = 0) -> ReportFigures:
    """Return the figures and charts of a year, or of its first or second half (1, 2).

    Raises:
        OfficeProblem: the year or half is still to come.
    """
    note(desk, "list", f"{year}年{PERIODS[half]}情况")
    found = _figures(desk, year, half)
    own_record, _ = _own_words(desk, year, half)
    return ReportFigures(found, tuple(charts_of(found, _covered(desk, found))), own_record)


def write_report(
    desk: Desk,
    *,
    year: int,
    half: int = 0,
    target: Path,
    draft: bool = False,
    tagged: bool = False,
) -> ReportWritten:
    """Write the report to `target`: a PDF, or a Word document where its name ends in .docx.

    Figures are those of today. What the office has to say itself is taken from its record of the
    same span; where there is none, lines stay to write on. Nothing else is said. A `draft` says so
    on each page.

    Raises:
        OfficeProblem: the year or half is still to come, a character cannot be printed, or the
            file cannot be written; a Word document is not for an inspector.
    """
    as_word = target.suffix.lower() == WORD
    if as_word:
        refuse_inspector(desk, "另存 Word 副本")
    target = ready_target(target, suffix=WORD) if as_word else ready_target(target)
    own_record, sheets = sheets_of_report(desk, year, half)
    sheets = [replace(one, draft=draft) for one in sheets]
    if as_word:
        write_docx(desk, sheets, target)
        return ReportWritten(target, 0, own_record)
    pages = draw_pdf(desk, sheets, target, tagged=tagged)
    return ReportWritten(target, pages, own_record)


def sheets_of_report(desk: Desk, year: int, half: int) -> tuple[str, list[Sheet]]:
    """Return the id of the record with the office's own words, and the report's sheets.

    Raises:
        OfficeProblem: the year or half is still to come.
    """
    own_record, own = _own_words(desk, year, half)
    with desk.store.reading() as books:
        office, proof = books.office(), proof_words(books.chain_head())
    found = _figures(desk, year, half)
    sheets = report_sheets(
        found,
        own,
        _covered(desk, found),
        form=desk.forms.main_form(KIND),
        office_name=office.name_on(found.span.last),
        printed_on=today_words(desk),
    )
    if desk.inspection is not None:
        note(desk, "print", sheets[0].title, [own.number] if own.number else [])
        watermark = desk.inspection.watermark()
        sheets = [replace(one, watermark=watermark) for one in sheets]
    return own_record, [replace(one, proof=proof) for one in sheets]


def _figures(desk: Desk, year: int, half: int) -> YearFigures:
    day = today(desk)
    if date(year, 7 if half == 2 else 1, 1) > day:
        raise OfficeProblem(
            f"没有写出：{year} 年{PERIODS[half] if half else ''}还没有到。"
            "记录没有改动；请换一个年度或期间。"
        )
    return year_figures(facts_of(desk), rulebook_of(desk), year=year, on=day, half=half)


def _covered(desk: Desk, found: YearFigures) -> Coverage | None:
    """Return who was reached, which is known of a year and not of a half."""
    if found.span.period != "year":
        return None
    return coverage_for(desk, found.on, rulebook_of(desk), on_paper=True)


def _own_words(desk: Desk, year: int, half: int) -> tuple[str, OwnWords]:
    """Return the latest record of the office's own words for a span, and what it says."""
    with desk.store.reading() as books:
        ids = books.record_ids(KIND, order_by="number")
        records = [one.record for one in books.wholes(ids)]
    for record in records:
        answers = record.answers
        if answers.get("year") == year and answers.get("period") == PERIODS[half]:
            day = record.happened_on
            texts = {name: str(answers.get(name) or "") for name, _ in OWN_PARTS}
            own = OwnWords(
                number=record.number,
                addressee=str(answers.get("addressee") or ""),
                dated=day_words(day) if day else "",
                texts=texts,
            )
            return record.id, own
    return "", OwnWords(texts={})
