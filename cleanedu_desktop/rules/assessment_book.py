"""The assessment standards of an office through the years: shipped ones, its changes, its own.

An office file (``<data>/rules/standards/*.toml``) with the id of a known standard changes the
fields it names, by the ids of sections and indicators, from a day on; another id adds a standard.
A file with mistakes changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from pathlib import Path

from cleanedu_desktop.outside_files import files_in
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.assessment import FULL, Indicator, Section, Standard
from cleanedu_desktop.rules.read_assessment import (
    Known,
    PartWritten,
    StandardWritten,
    read_standard,
)
from cleanedu_desktop.toml_files.mistakes import FileMistake, MistakeBook
from cleanedu_desktop.toml_files.parse_toml import parse_toml
from cleanedu_desktop.toml_files.read_toml_file import parse_file, printable

MOST_FILES = 100
_CLOSE = 0.001


def read_assessments(shipped: Path, own: Path | None, known: Known) -> AssessmentBook:
    """Read the shipped standards of a folder, then every ``*.toml`` of the office's folder.

    Never raises: what is wrong is in `mistakes`, and each file with a mistake is left out.
    """
    books: list[MistakeBook] = []
    stretches: dict[str, tuple[Standard, ...]] = {}
    for written in _written(shipped, known, books):
        _add(written, stretches, own=False)
    changes = []
    found = list(_written(own, known, books)) if own is not None else []
    # What adds a standard comes before what changes it, whatever the files are called.
    for written in sorted(found, key=lambda one: "title" not in one.given):
        if written.id in stretches:
            changes.append(written)
        else:
            _add(written, stretches, own=True)
    for written in sorted(changes, key=lambda one: one.begins or date.min):
        _change(written, stretches)
    mistakes = sorted(one for book in books for one in book.mistakes)
    return AssessmentBook(stretches, tuple(mistakes))


def wrong_in_change(book: AssessmentBook, text: str, known: Known, name: str) -> list[str]:
    """Return what is wrong in the text of a file `name` that would change a standard of `book`."""
    mistakes = MistakeBook(printable(name))
    top = parse_toml(text, mistakes)
    if top is not None:
        written = read_standard(top, known)
        if not mistakes.mistakes:
            stood = [one for one in book.stretches[written.id] if one.begins <= _first(written)]
            _change(written, {written.id: tuple(stood)})
    return [one.sentence for one in sorted(mistakes.mistakes)]


def _first(written: StandardWritten) -> date:
    return written.begins or date.min


def _written(folder: Path, known: Known, books: list[MistakeBook]) -> Iterator[StandardWritten]:
    try:
        files = [one for one in files_in(folder, "*.toml") if not one.name.startswith(".")]
    except OSError as error:
        book = MistakeBook(printable(str(folder)))
        book.note(1, f"考核标准文件夹打不开（{error.strerror}）")
        books.append(book)
        return
    for file in files[:MOST_FILES]:
        book = MistakeBook(printable(file.name))
        books.append(book)
        top = parse_file(file, book, what="考核标准")
        if top is None:
            continue
        written = read_standard(top, known)
        if not book.mistakes:
            yield written


def _add(
    written: StandardWritten, stretches: dict[str, tuple[Standard, ...]], *, own: bool
) -> None:
    table = written.table
    if written.id in stretches:
        table.note("id", f"考核标准{quoted(written.id)}写了两次")
        return
    for key in ("title", "source"):
        if key not in written.given:
            table.note("id", f"新的考核标准要写“{key}”")
            return
    sections = _merged((), written.sections)
    made = Standard(
        id=written.id,
        begins=written.begins or date.min,
        own=own,
        sections=sections,
        **written.given,
    )
    if _is_sound(made, written):
        stretches[written.id] = (made,)


def _change(written: StandardWritten, stretches: dict[str, tuple[Standard, ...]]) -> None:
    some = stretches[written.id]
    if written.begins is None:
        written.table.note("id", "改动考核标准要写从哪天起：from = 2026-01-01")
        return
    last = some[-1]
    if written.begins < some[0].begins:
        written.table.note("from", "改动的日期早于这个标准开始施行的日期")
        return
    made = replace(
        last,
        begins=written.begins,
        own=True,
        sections=_merged(last.sections, written.sections),
        **written.given,
    )
    if _is_sound(made, written):
        stretches[written.id] = (*some, made)


def _merged(before: Sequence[Section], written: Sequence[PartWritten]) -> tuple[Section, ...]:
    """Lay what is written over what was, section by section, indicator by indicator."""
    found = {one.id: one for one in before}
    for part in written:
        was = found.get(part.id)
        if was is None and "title" not in part.given:
            part.table.note("id", f"没有项目{quoted(part.id)}；新的项目要写 title")
            continue
        was = was or Section(id=part.id, title="")
        of_it = {one.id: one for one in was.indicators}
        for each in part.parts:
            indicator = of_it.get(each.id)
            if indicator is None and not {"text", "max"} <= each.given.keys():
                each.table.note("id", f"没有指标{quoted(each.id)}；新的指标要写 text 和 max")
                continue
            indicator = indicator or Indicator(id=each.id, text="")
            of_it[each.id] = replace(indicator, **each.given)
        found[part.id] = replace(was, indicators=tuple(of_it.values()), **part.given)
    return tuple(found.values())


def _is_sound(made: Standard, written: StandardWritten) -> bool:
    """Note what does not fit together; True if nothing was wrong with the file."""
    ids = [one.id for part in made.sections for one in part.indicators]
    for name in dict.fromkeys(one for one in ids if ids.count(one) > 1):
        written.table.note("id", f"指标{quoted(name)}写了两次")
    if not written.table.book.mistakes and abs(made.points - FULL) > _CLOSE:
        written.table.note("id", f"各项分值合计是 {made.points:g}，应为 {FULL:g}")
    return not written.table.book.mistakes


@dataclass(frozen=True)
class AssessmentBook:
    """Every standard by id, each as the stretches of time in which it stood so."""

    stretches: Mapping[str, tuple[Standard, ...]] = field(default_factory=dict)
    mistakes: tuple[FileMistake, ...] = ()

    def of_year(self, year: int) -> tuple[Standard, ...]:
        """Return the standards by which a year is judged: as they stand on its last day."""
        found = (self._then(some, year) for some in self.stretches.values())
        return tuple(one for one in found if one is not None and one.on)

    def standard(self, name: str, year: int) -> Standard:
        """Return one standard as it stands for a year; "" is the first.

        Raises:
            OfficeProblem: there is no such standard in that year.
        """
        some = self.of_year(year)
        found = next((one for one in some if name in ("", one.id)), None)
        if found is None:
            ids = "、".join(one.id for one in some) or "无"
            raise OfficeProblem(
                f"{year} 年没有考核标准{quoted(name)}，可用的有：{ids}。"
                "记录没有改动；请换一个标准，或在数据文件夹的 rules/standards 里添加。"
            )
        return found

    @staticmethod
    def _then(some: Sequence[Standard], year: int) -> Standard | None:
        held = [one for one in some if one.begins <= date(year, 12, 31)]
        return held[-1] if held else None
