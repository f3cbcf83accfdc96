"""Prints the charts of the home page: sessions and talks by month, and coverage in short."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.home_facts import HomeFacts, home_facts
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.show_coverage import coverage_for
from cleanedu_desktop.form_engine.sheet import ChartBlock, Sheet
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.coverage.in_short import CoverageInShort, in_short, in_short_chart
from cleanedu_desktop.rules.year_chart import year_chart

TITLE = "本年学习教育和谈话情况"


def print_year(desk: Desk, *, target: Path, tagged: bool = False) -> FormsPrinted:
    """Print this year so far; `records` is the number of sessions and talks.

    Rules about categories that are not public never go on paper. `tagged` as of `print_forms`.

    Raises:
        OfficeProblem: a character cannot be printed, or the file cannot be written.
    """
    note(desk, "print", TITLE)
    target = ready_target(target)
    sheet, records = year_sheet(desk)
    pages = draw_pdf(desk, [sheet], target, tagged=tagged)
    return FormsPrinted(path=target, pages=pages, records=records)


def year_sheet(desk: Desk) -> tuple[Sheet, int]:
    """Return the sheet of this year so far, and of how many sessions and talks it is."""
    facts = home_facts(desk)
    found = coverage_for(desk, today(desk), rulebook_of(desk), on_paper=True)
    return _sheet(desk, facts, in_short(found)), sum(facts.sessions) + sum(facts.talks)


def _sheet(desk: Desk, facts: HomeFacts, short: CoverageInShort) -> Sheet:
    charts = [
        year_chart(facts.year, facts.sessions, facts.talks),
        in_short_chart(short, facts.year),
    ]
    return sheet_without_form(
        desk,
        "year_so_far",
        f"{facts.year}年学习教育和谈话情况",
        head=[("截至", day_words(today(desk))), ("在册", f"{facts.people} 人")],
        blocks=[ChartBlock(chart=one) for one in charts if one.bars],
    )
