"""Reads a package back, and holds each of its figures against a count over the store."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.acts.write_report import figures_for_report
from tests.journeys.year_counted import Counted, bars, forms_told, percent, reach, sentences


@dataclass(frozen=True)
class Part:
    """A part of the package as its bookmark names it, and its lines without blanks."""

    level: int
    words: str
    page: int
    lines: tuple[str, ...] = ()


def parts_of(path: Path) -> tuple[list[list[str]], list[Part]]:
    """Return the lines of each page, without feet, and the parts with all their lines."""
    with pypdfium2.PdfDocument(path) as document:
        read = [page.get_textpage().get_text_range() for page in document]
        pages = [["".join(one.split()) for one in text.splitlines()] for text in read]
        marks = [
            Part(one.level, one.get_title(), one.get_dest().get_index() + 1)
            for one in document.get_toc()
        ]
    ends = [*(one.page for one in marks[1:]), len(pages) + 1]
    parts = []
    for one, end in zip(marks, ends, strict=True):
        lines = [line for page in pages[one.page - 1 : end - 1] for line in page]
        parts.append(Part(one.level, one.words, one.page, tuple(filter(_is_said, lines))))
    return pages, parts


def _is_said(line: str) -> bool:
    """Whether a line is no page number or foot."""
    return not re.fullmatch(r"共\d+页|第\d+页|—\d+—|存证号.*|.*第\d+页共\d+页", line)


def kinds_shown(desk: Desk) -> dict[str, str]:
    """Return the kinds anybody may see, with their titles."""
    mains = [form for form in desk.forms.forms if form.id == form.kind]
    return {form.kind: form.title for form in mains if not form.restricted}


def figures_are_counts(path: Path, desk: Desk, year: int) -> None:
    """Read every page of figures back out of the package, and count over the store again."""
    parts = parts_of(path)[1]
    at = next(n for n, one in enumerate(parts) if one.words == "统计与图表")
    table, report, coverage, score = (list(one.lines) for one in parts[at + 1 : at + 5])
    store = Counted(desk.folders.store_file, year)
    _table_counted(table, store, desk)
    charts, rules = (n for n, one in enumerate(report) if re.fullmatch(r"附件[12][^（]+", one))
    _report_counted("".join(report[1:charts]), store, desk)
    _charts_counted(report[charts:rules], store, desk)
    kept = figures_for_report(desk, year=int(store.year)).figures.rules
    told = "".join(report[rules:])
    assert all(f"{one.asked}{one.met}" in told for one in kept) and kept
    _coverage_counted("".join(coverage), store, desk)
    _score_counted(score, store, desk)
    store.raw.close()


def _table_counted(lines: Sequence[str], store: Counted, desk: Desk) -> None:
    """Each row of the first page is what SQL counts of the kind; no kind is left out or added."""
    counts = {title: store.of_kind(kind) for kind, title in kinds_shown(desk).items()}
    expected = [(title, figures) for title, figures in counts.items() if figures[0] and title != ""]
    total = tuple(map(sum, zip(*(figures for _, figures in expected), strict=True)))
    rows = [f"{title}{''.join(map(str, figures))}" for title, figures in expected]
    rows.append(f"合计{''.join(map(str, total))}")
    assert total[0] > 150 and total[4] > 40
    assert sorted(one for one in lines if re.search(r"\d{5}", one)) == sorted(rows)


def _report_counted(text: str, store: Counted, desk: Desk) -> None:
    """What the report says is what is counted, and it tells no other figure."""
    figures = figures_for_report(desk, year=int(store.year)).figures
    assert figures.hours is not None
    enough, people = figures.hours.enough, figures.hours.people
    asked, met = (sum(getattr(one, of) for one in figures.rules) for of in ("asked", "met"))
    found = show_coverage(desk, on=date(int(store.year), 12, 31)).coverage
    reached = [f"{one.name}{one.people}人中{one.reached}人" for one in found.groups if one.people]
    told = [
        *sentences(store),
        f"应达到{figures.hours.least:g}学时的{people}人中，达到的{enough}人，"
        f"占{percent(enough, people)}。",
        f"参加过学习教育的：{'、'.join(reached)}。",
        *(f"{one.rule.text}{one.sessions}次" for one in found.mix.told),
        *forms_told(store),
        f"启用的周期规则{len(figures.rules)}条，应做{asked}期，做到{met}期，"
        f"占{percent(met, asked)}，逐条情况见附件2。",
    ]
    assert [one for one in told if one not in text] == []
    for one in (*told, "1.数据图表", "2.周期规则落实情况"):
        text = text.replace(one, "", 1)
    assert re.findall(r"\D{0,9}\d+\D{0,9}", text) == []


def _charts_counted(lines: Sequence[str], store: Counted, desk: Desk) -> None:
    """Each bar is what is counted, and there is no other bar."""
    found = show_coverage(desk, on=date(int(store.year), 12, 31)).coverage
    groups = [*found.groups, *([found.young] if found.young else [])]
    hours = figures_for_report(desk, year=int(store.year)).figures.hours
    assert hours is not None
    told = [
        *bars(store),
        f"学满{hours.least:g}学时（人）{hours.enough}/{hours.people}"
        f"{percent(hours.enough, hours.people)}",
        *(f"{one.name}{one.reached}/{one.people}人{one.share:.0%}" for one in groups),
        *(f"{word}{many}次" for word, many in store.education_forms()),
    ]
    mixed = {one for one in lines if "%）" in one}
    tags = re.findall(r"(\D+)(\d+)次（\d+%）", "".join(sorted(mixed)))
    assert dict(tags) == {one.rule.text: str(one.sessions) for one in found.mix.told}
    assert [one for one in told if one not in lines] == []
    head = re.compile(r"附件1.*|单位：.*")
    others = {one for one in lines if re.search(r"\d", one) and not head.fullmatch(one)}
    assert others - mixed - set(told) == set()


def _coverage_counted(text: str, store: Counted, desk: Desk) -> None:
    found = show_coverage(desk, on=date(int(store.year), 12, 31)).coverage
    told = [*reach(store), *(f"{word}{many}次" for word, many in store.education_forms())]
    told += [f"{one.name}{one.reached}/{one.people}人" for one in found.groups if one.people]
    told += [f"{len(one.reached)}/{one.expected}人" for one in found.texts]
    told += [f"{one.hours:g}/{one.target:g}" for one in found.hours if one.target]
    assert [one for one in told if one not in text] == []
    assert len(found.hours) == found.roster == store.roster()


def _score_counted(lines: Sequence[str], store: Counted, desk: Desk) -> None:
    """Each line gives its points and how many records it rests on, some of which SQL counts."""
    scored = score_year(desk, year=int(store.year))
    text = "".join(lines)
    evidence = {one.id: len(one.evidence) for one in scored.lines}
    for one in scored.lines:
        points = "人评" if one.computed is None else f"{one.computed:g}"
        assert f"{one.max:g}{points}{evidence[one.id]}{''.join(one.words.split())}" in text
    assert f"合计100{scored.computed:g}" in text
    counted = ("plan_item", "1.1"), ("responsibility_letter", "1.3"), ("duty_record", "1.4")
    more = (
        ("talk", "3.1"),
        ("commitment", "3.2"),
        ("node_reminder", "3.3"),
        ("rectification", "4.1"),
    )
    for kind, line in (*counted, *more):
        assert evidence[line] == store.records(kind)
