"""Changes an assessment standard from a day on: points, words, how it is measured, or puts it back.

A year is judged by the standard as it stands on its last day, so that earlier years stay as they
were judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.standards_at_hand import all_forms, standards_of
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.assessment import MEASURES, Indicator, Standard
from cleanedu_desktop.rules.assessment_text import (
    Part,
    change_name,
    change_text,
    changed_ids,
    whole_parts,
)
from cleanedu_desktop.rules.changes_text import HEAD
from cleanedu_desktop.rules.lacks import PERIODICAL

TOLD = 12
"""Indicators told of in the history of one change."""


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
    kinds = {one.kind: one.title for one in all_forms(desk) if one.id == one.kind}
    rules = [one for one in rulebook_of(desk).on(day) if one.demand in PERIODICAL]
    return StandardShown(
        standard=found,
        changed=any(True for _ in _changes(desk, standard_id)),
        kinds=tuple(sorted(kinds.items(), key=lambda one: one[1])),
        rules=tuple((one.id, one.text) for one in rules),
    )


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
    file = _file(desk, standard_id, begins)
    try:
        text = change_text(standard_id, begins, parts, own_text(file))
    except (KeyError, ValueError) as error:
        raise unreadable(file) from error
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
    for file in sorted(desk.folders.own_standards.glob(f"{start}*.toml")):
        try:
            found.append((date.fromisoformat(file.name[len(start) : -len(".toml")]), file))
        except ValueError:
            continue
    return found


def _file(desk: Desk, standard_id: str, begins: date) -> Path:
    file = desk.folders.own_standards / change_name(standard_id, begins)
    if file.exists() and not own_text(file).startswith(HEAD):
        raise unreadable(file)
    return file


def _keep(desk: Desk, standard_id: str, begins: date, text: str, ids: Sequence[str]) -> Changes:
    before = standard_words(_standing(desk, standard_id, begins), ids)
    wrong = {str(one) for one in standards_of(desk).mistakes}

    def told() -> tuple[str, str, str]:
        desk.standards = None
        _refuse_mistakes(desk, wrong)
        now = _standing(desk, standard_id, begins)
        after = f"{day_words(begins)}起：{standard_words(now, ids)}"
        return f"考核标准“{now.title if now else standard_id}”", before, after

    file = _file(desk, standard_id, begins)
    try:
        return keep_own_rules(desk, "change_standard", file, text, told)
    finally:
        desk.standards = None


def _refuse_mistakes(desk: Desk, known: set[str]) -> None:
    """Raise where what was written, or a later change over it, does not hold."""
    for one in standards_of(desk).mistakes:
        if str(one) not in known:
            words = one.sentence.replace("写 text 和 max", "写考核内容和分值")
            raise not_saved(f"{words}；请改正后再保存")
