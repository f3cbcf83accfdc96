"""Works out the score of a year by an assessment standard, indicator by indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.in_sight import is_hidden, note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.standards_at_hand import KIND, all_forms, standards_of
from cleanedu_desktop.form_engine.runs_of_numbers import in_runs
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.rules.assessment import Standard
from cleanedu_desktop.rules.debrief_result import result_words
from cleanedu_desktop.rules.score import IndicatorScore
from cleanedu_desktop.rules.score import score_year as scored_of

DEBRIEF = "debrief"
NOT_DUE = "未到期，暂不计"
"""Said of an indicator of which nothing is due yet, on the page and on paper."""
MOST_RUNS = 4
"""Runs of numbers written in the record of an assessment; the score itself names all."""


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A record that an indicator rests on."""

    id: str
    kind: str
    number: str
    title: str
    happened_on: date | None


@dataclass(frozen=True, kw_only=True)
class LineScored:
    """One indicator with what was worked out."""

    section: str
    """Title of its section."""
    demand: str
    id: str
    text: str
    standard: str
    max: float
    citation: str
    computed: float | None
    """None: only people can judge, or nothing is due."""
    words: str
    """How it came about."""
    evidence: tuple[Evidence, ...]
    not_due: bool = False
    """Nothing of it is due yet: it is left out of what could be reached."""


@dataclass(frozen=True, kw_only=True)
class StandardListed:
    """A standard one can score by."""

    id: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Assessed:
    """An assessment of the year that was recorded."""

    id: str
    number: str
    title: str
    state: str
    standard: str
    """Id of the standard it was made by."""
    sheet: str
    """Id of the form its standard is usually printed on; "" if that is unknown."""
    self_points: float | None
    verified_points: float | None


@dataclass(frozen=True, kw_only=True)
class Debriefed:
    """Someone who debriefed (述责述廉) in the year."""

    record_id: str
    number: str
    person_id: str
    name: str
    words: str
    """What the ballots came to; "" where there were none."""


@dataclass(frozen=True, kw_only=True)
class YearScored:
    """The score of a year, as things stood on a day."""

    year: int
    on: date
    standard_id: str
    standard_title: str
    source: str
    sheet: str
    """Id of the form it is usually printed on."""
    standards: tuple[StandardListed, ...]
    lines: tuple[LineScored, ...]
    computed: float
    """Points worked out …"""
    computable: float
    """… of so many; …"""
    by_hand: float
    """… the rest only people can give, …"""
    not_due: float
    """… but for the points of which nothing is due yet."""
    assessed: tuple[Assessed, ...]
    """Assessments of the year on record, by number."""
    mistakes: tuple[str, ...]
    """What is wrong in the office's files of standards; these do not count."""
    debriefed: tuple[Debriefed, ...] = ()
    """Who debriefed in the year, to be assessed together with the work (同考核)."""


def score_year(
    desk: Desk, *, year: int | None = None, standard: str = "", on: date | None = None
) -> YearScored:
    """Return the score of a year (this one) by a standard (the first), as things stand today.

    What rests on kinds of records that are kept from an inspector is not worked out for him.

    Raises:
        OfficeProblem: there is no such standard, or the year is still to come.
    """
    day = on or today(desk)
    year = year or day.year
    if date(year, 1, 1) > day:
        raise OfficeProblem(f"没有测算：{year} 年还没有到。记录没有改动；请换一个年度。")
    note(desk, "list", f"{year}年考核")
    standards = standards_of(desk)
    chosen = standards.standard(standard, year)
    facts = facts_of(desk)
    hidden = frozenset(one.kind for one in all_forms(desk) if is_hidden(desk, one.kind))
    found = scored_of(facts, rulebook_of(desk), chosen, year=year, on=day, hidden=hidden)
    sheets = {one.id: one.sheet for one in standards.of_year(year)}
    titles = {one.id: one.title for one in standards.of_year(year)}
    lines = zip(_sections(chosen), found.scores, strict=True)
    return YearScored(
        year=year,
        on=found.on,
        standard_id=chosen.id,
        standard_title=chosen.title,
        source=chosen.source,
        sheet=chosen.sheet,
        standards=tuple(StandardListed(id=name, title=titles[name]) for name in titles),
        lines=tuple(_line(place, one) for place, one in lines),
        computed=found.computed,
        computable=found.computable,
        by_hand=found.by_hand,
        not_due=found.not_due,
        assessed=tuple(_assessed(desk, year, sheets)),
        mistakes=tuple(str(one) for one in standards.mistakes),
        debriefed=() if DEBRIEF in hidden else tuple(_debriefed(desk, year)),
    )


def assessment_answers(scored: YearScored, *, day: date) -> dict[str, Any]:
    """Return what a new record of an assessment begins with: what was worked out, to be changed."""
    return {
        "year": scored.year,
        "standard_title": scored.standard_title,
        "standard": scored.standard_id,
        "assessed_on": day.isoformat(),
        "standing_on": scored.on.isoformat(),
        "scores": [_row(one) for one in scored.lines],
        **({"results": results} if (results := _results(scored)) else {}),
    }


def _results(scored: YearScored) -> list[dict[str, Any]]:
    """Return a row for everyone who debriefed, with what the last ballots came to."""
    last = {one.person_id: one for one in scored.debriefed}
    rows = [{"who": one.name, "debrief": one.words} for one in last.values()]
    return [{name: value for name, value in row.items() if value} for row in rows]


def _row(line: LineScored) -> dict[str, Any]:
    numbers = in_runs([one.number for one in line.evidence], most=MOST_RUNS)
    row: dict[str, Any] = {
        "section": line.section,
        "demand": line.demand,
        "indicator": line.id,
        "content": line.text,
        "standard": line.standard,
        "max": _whole(line.max),
        "computed": _whole(line.computed),
        "basis": line.words,
        "self": _whole(line.computed),
        "self_reason": NOT_DUE if line.not_due else "",
        "evidence": numbers,
    }
    return {name: value for name, value in row.items() if value not in (None, "")}


def _whole(points: float | None) -> float | None:
    """Return whole points as such, so that 10 is written and not 10.0."""
    return int(points) if points is not None and points == int(points) else points


def _sections(standard: Standard) -> Iterable[tuple[str, str]]:
    for part in standard.sections:
        for one in part.indicators:
            if one.on:
                yield part.title, part.demand


def _line(place: tuple[str, str], one: IndicatorScore) -> LineScored:
    indicator = one.indicator
    return LineScored(
        section=place[0],
        demand=place[1],
        id=indicator.id,
        text=indicator.text,
        standard=indicator.standard,
        max=indicator.max,
        citation=indicator.citation,
        computed=one.points,
        words=one.words,
        not_due=one.not_due,
        evidence=tuple(
            Evidence(
                id=each.id,
                kind=each.kind,
                number=each.number,
                title=each.title,
                happened_on=each.happened_on,
            )
            for each in one.evidence
        ),
    )


def _assessed(desk: Desk, year: int, sheets: Mapping[str, str]) -> list[Assessed]:
    with desk.store.reading() as books:
        ids = books.record_ids(KIND, order_by="number", descending=False)
        records = [one.record for one in books.wholes(ids)]
    return [
        Assessed(
            id=one.id,
            number=one.number,
            title=one.title,
            state=one.state,
            standard=str(one.answers.get("standard") or ""),
            sheet=sheets.get(str(one.answers.get("standard") or ""), ""),
            self_points=_points(one, "self"),
            verified_points=_points(one, "verified"),
        )
        for one in records
        if one.answers.get("year") == year
    ]


def _debriefed(desk: Desk, year: int) -> Iterator[Debriefed]:
    with desk.store.reading() as books:
        wholes = books.wholes(books.record_ids(DEBRIEF, order_by="number", descending=False))
    for whole in wholes:
        if whole.record.answers.get("year") == year:
            for tie in whole.in_role("reporter"):
                yield Debriefed(
                    record_id=whole.record.id,
                    number=whole.record.number,
                    person_id=tie.person_id,
                    name=str(tie.as_of.get("name") or ""),
                    words=result_words(whole.record.answers),
                )


def _points(record: Record, column: str) -> float | None:
    rows = record.answers.get("scores") or ()
    given = [row[column] for row in rows if isinstance(row.get(column), int | float)]
    return round(sum(given), 2) if given else None
