"""Changes an assessment standard from a day on: points, words, how it is measured, or puts it back.

A year is judged by the standard as it stands on its last day, so that earlier years stay as they
were judged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import (
    keep_own_rules,
    not_saved,
    own_text,
    refuse_read_only,
    unreadable,
)
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.own_file import own_file_there, own_files
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.standards_at_hand import (
    all_forms,
    known_to_standards,
    refuse_mistakes,
    standards_of,
)
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.assessment import MEASURES, Indicator, Standard
from cleanedu_desktop.rules.assessment_book import wrong_in_change
from cleanedu_desktop.rules.assessment_text import (
    Part,
    change_name,
    change_text,
    changed_ids,
    own_name,
    whole_parts,
)
from cleanedu_desktop.rules.changes_text import HEAD
from cleanedu_desktop.rules.lacks import PERIODICAL

TOLD = 12
"""Indicators told of in the history of one change."""


@dataclass(frozen=True, kw_only=True)
class KindParts:
    """What a measure can name of a kind: pairs of what is written and the word shown."""

    states: tuple[tuple[str, str], ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    """Answers that are days."""
    people: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class StandardShown:
    """A standard as it stands on a day, and what its indicators can be measured by."""

    standard: Standard
    changed: bool
    """The program has changed it, now or for later."""
    kinds: tuple[tuple[str, str], ...]
    """Kind -> title of its form."""
    rules: tuple[tuple[str, str], ...]
    """Id -> words of the rules of cadence."""
    parts: Mapping[str, KindParts] = field(default_factory=dict)
    """Kind -> what can be named of it."""
    added: bool = False
    """It was added in the program, and can be dropped there."""


def show_standard(desk: Desk, *, standard_id: str, on: date | None = None) -> StandardShown:
    """Return a standard as it stands on a day (today).

    Raises:
        OfficeProblem: there is no such standard that day.
    """
    day = on or today(desk)
    found = _standing(desk, standard_id, day)
    if found is None:
        raise OfficeProblem(
            f"{day_words(day)}没有考核标准{quoted(standard_id)}。记录没有改动；请从列表中选取。"
        )
    mains = [one for one in all_forms(desk) if one.id == one.kind]
    kinds = {one.kind: one.title for one in mains}
    rules = [one for one in rulebook_of(desk).on(day) if one.demand in PERIODICAL]
    return StandardShown(
        standard=found,
        changed=any(True for _ in _changes(desk, standard_id)),
        kinds=tuple(sorted(kinds.items(), key=lambda one: one[1])),
        rules=tuple((one.id, one.text) for one in rules),
        parts={one.kind: _parts(one) for one in mains},
        added=own_file_there(desk.folders.own_standards / own_name(standard_id)),
    )


def _parts(form: Form) -> KindParts:
    return KindParts(
        states=tuple(form.states.items()),
        steps=tuple((one.name, one.label) for one in form.steps),
        dates=tuple((one.name, one.label) for one in form.fields if one.kind == "date"),
        people=tuple((one.role, one.label) for one in form.people if not one.hidden),
    )


def wrong_in_standard(
    desk: Desk, *, standard_id: str, begins: date, parts: Sequence[Part]
) -> tuple[str, ...]:
    """Return what `change_standard` would refuse, without keeping anything.

    Raises:
        OfficeProblem: unknown standard, or a file of the program's is spoilt.
    """
    if _standing(desk, standard_id, begins) is None:
        raise not_saved(f"{day_words(begins)}还没有考核标准{quoted(standard_id)}；请换一个日期")
    text = _text(desk, standard_id, begins, parts)
    name, known = change_name(standard_id, begins), known_to_standards(desk)
    return tuple(wrong_in_change(standards_of(desk), text, known, name))


def change_standard(
    desk: Desk, *, standard_id: str, begins: date, parts: Sequence[Part]
) -> Changes:
    """Let indicators stand otherwise from `begins` on, or add some; what is left out stays.

    Raises:
        OfficeProblem: unknown standard, points that do not sum to 100 that day or later, values
            that cannot be, the store is held by another window, or file or history cannot be
            written; the standard is as it was.
    """
    refuse_read_only(desk)
    if _standing(desk, standard_id, begins) is None:
        raise not_saved(f"{day_words(begins)}还没有考核标准{quoted(standard_id)}；请换一个日期")
    if not parts or not all(one.get("section") and one.get("id") for one in parts):
        raise not_saved("要写哪个项目（section）的哪个指标（id）；没有的指标不能只改分值")
    text = _text(desk, standard_id, begins, parts)
    return _keep(desk, standard_id, begins, text, [str(one["id"]) for one in parts])


def restore_standard(desk: Desk, *, standard_id: str, begins: date) -> Changes:
    """Let a standard stand from `begins` on as before any change in the program.

    Changes that begin later must be put back first, by their own days.

    Raises:
        OfficeProblem: as `change_standard`; or a later change lies over it.
    """
    refuse_read_only(desk)
    some = standards_of(desk).stretches.get(standard_id, ())
    changes = dict(_changes(desk, standard_id))
    if not some or not changes:
        raise not_saved(f"考核标准{quoted(standard_id)}没有在程序里改过，不用恢复")
    if later := [one for one in changes if one > begins]:
        raise not_saved(f"{day_words(max(later))}起还有改动；请先从那一天起恢复")
    ids = {each for file in changes.values() for each in changed_ids(own_text(file))}
    before = [one for one in changes if one < begins]
    first = some[0]
    if not before:
        return _keep(desk, standard_id, begins, "", sorted(ids))
    known = {one.id for part in first.sections for one in part.indicators}
    parts = whole_parts(first, ids & known)
    parts += [dict(one) | {"on": False} for one in whole_parts(some[-1], ids - known)]
    text = change_text(standard_id, begins, parts)
    return _keep(desk, standard_id, begins, text, sorted(ids))


def standard_words(standard: Standard | None, ids: Sequence[str]) -> str:
    """Return how indicators of a standard stand, in words."""
    if standard is None:
        return "没有"
    found = {one.id: one for part in standard.sections for one in part.indicators}
    told = [f"{one} {_words(found[one])}" if one in found else f"{one} 没有" for one in ids[:TOLD]]
    more = f"；等{len(ids)}项" if len(ids) > TOLD else ""
    return "；".join(told) + more


def _words(one: Indicator) -> str:
    least = f"（至少 {one.measure.minimum:g}）" if one.measure.minimum != 1 else ""
    words = f"{one.text}，{one.max:g} 分，{MEASURES[one.measure.by]}{least}"
    return words if one.on else f"停用（{words}）"


def _standing(desk: Desk, standard_id: str, day: date) -> Standard | None:
    some = standards_of(desk).stretches.get(standard_id, ())
    held = [one for one in some if one.begins <= day]
    return held[-1] if held else None


def _changes(desk: Desk, standard_id: str) -> list[tuple[date, Path]]:
    """Return the day and file of each change the program has written, by day."""
    start, found = change_name(standard_id, date.min)[: -len("0001-01-01.toml")], []
    for file in own_files(desk.folders.own_standards, f"{start}*.toml"):
        try:
            found.append((date.fromisoformat(file.name[len(start) : -len(".toml")]), file))
        except ValueError:
            continue
    return found


def _text(desk: Desk, standard_id: str, begins: date, parts: Sequence[Part]) -> str:
    file = _file(desk, standard_id, begins)
    try:
        return change_text(standard_id, begins, parts, own_text(file))
    except (KeyError, ValueError) as error:
        raise unreadable(file) from error


def _file(desk: Desk, standard_id: str, begins: date) -> Path:
    file = desk.folders.own_standards / change_name(standard_id, begins)
    if own_file_there(file) and not own_text(file).startswith(HEAD):
        raise unreadable(file)
    return file


def _keep(desk: Desk, standard_id: str, begins: date, text: str, ids: Sequence[str]) -> Changes:
    before = standard_words(_standing(desk, standard_id, begins), ids)
    wrong = {str(one) for one in standards_of(desk).mistakes}

    def told() -> tuple[str, str, str]:
        desk.standards = None
        refuse_mistakes(desk, wrong)
        now = _standing(desk, standard_id, begins)
        after = f"{day_words(begins)}起：{standard_words(now, ids)}"
        return f"考核标准“{now.title if now else standard_id}”", before, after

    file = _file(desk, standard_id, begins)
    try:
        return keep_own_rules(desk, "change_standard", file, text, told)
    finally:
        desk.standards = None
