"""Reads one file of assessment standards, a whole one or what an office changes in one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import field
from datetime import date
from typing import Any

from cleanedu_desktop.problems import quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.assessment import (
    DEDUCTIONS,
    FULL,
    MEASURES,
    WHEN_NONE,
    Deduction,
    Looked,
    Measure,
)
from cleanedu_desktop.rules.periods import MONTHS
from cleanedu_desktop.rules.read_rule import MOST, read_scope
from cleanedu_desktop.toml_files.toml_table import TomlTable

_ID = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]{0,38}[0-9A-Za-z])?", re.ASCII)
_NEEDS = {
    "count": ("kind",),
    "people": ("kind",),
    "hours": ("kind",),
    "state": ("kind", "states"),
    "on_time": ("kind", "step"),
    "in_time": ("kind",),
    "rule": ("rule",),
    "rule_people": ("rule",),
    "records": ("kind",),
    "overdue": ("kind", "step"),
    "late": ("kind",),
}
"""What a measure or deduction must say besides `by`."""


@dataclass(frozen=True)
class Known:
    """What a standard may name; None: not looked at."""

    kinds: Collection[str] | None = None
    rules: Collection[str] | None = None
    sheets: Collection[str] | None = None


@dataclass(frozen=True)
class PartWritten:
    """A section or an indicator as it is written, with the place to note mistakes at."""

    id: str
    given: Mapping[str, Any]
    """Field -> value, only what is written."""
    table: TomlTable
    parts: tuple[PartWritten, ...] = ()
    """Of a section its indicators."""


@dataclass(frozen=True)
class StandardWritten:
    """One file as it is written."""

    id: str
    begins: date | None
    given: Mapping[str, Any]
    table: TomlTable
    sections: tuple[PartWritten, ...] = field(default=())


def read_standard(top: TomlTable, known: Known) -> StandardWritten:
    """Return what a file of one standard says; what is wrong is noted."""
    name = _id(top)
    begins = top.day("from")
    given = _given(
        top,
        {
            "title": lambda key: top.text(key, required=True),
            "source": lambda key: top.text(key, required=True),
            "sheet": top.text,
            "step": lambda key: top.measure(key, low=0.01, high=5),
            "on": top.flag,
        },
    )
    sections = tuple(_section(one, known) for one in top.tables("section"))
    _check_named(top, "sheet", str(given.get("sheet", "")), known.sheets, "表单")
    top.finish()
    return StandardWritten(name, begins, given, top, sections)


def _section(table: TomlTable, known: Known) -> PartWritten:
    name = _id(table)
    given = _given(
        table,
        {"title": lambda key: table.text(key, required=True), "demand": table.text},
    )
    parts = tuple(_indicator(one, known) for one in table.tables("indicator"))
    table.finish()
    return PartWritten(name, given, table, parts)


def _indicator(table: TomlTable, known: Known) -> PartWritten:
    name = _id(table)
    given = _given(
        table,
        {
            "text": lambda key: table.text(key, required=True),
            "standard": table.text,
            "citation": table.text,
            "max": lambda key: table.measure(key, low=0, high=FULL),
            "on": table.flag,
            "measure": lambda key: _measure(table.table(key), known),
            "deduct": lambda key: tuple(_deduction(one, known) for one in table.tables(key)),
            "evidence": lambda key: tuple(_evidence(one, known) for one in table.tables(key)),
        },
    )
    table.finish()
    return PartWritten(name, given, table)


def _id(table: TomlTable) -> str:
    name = table.text("id", required=True)
    if name and not _ID.fullmatch(name):
        table.note("id", "id 用字母、数字、点和短横线，例如 county-a 或 1.2")
    return name


def _given(table: TomlTable, readers: Mapping[str, Callable[[str], Any]]) -> dict[str, Any]:
    """Read what is written, and only that: what is left out of a change stays as it was."""
    given = {key: read(key) for key, read in readers.items() if key in table}
    for key in readers.keys() - given.keys():
        table.text(key)  # known, though not written
    return given


def _measure(table: TomlTable | None, known: Known) -> Measure:
    if table is None:
        return Measure()
    by = _word(table, "by", "manual", MEASURES)
    made = Measure(
        by=by,
        records=_looked(table, known),
        minimum=table.measure("minimum", 1, low=0.5, high=MOST),
        period=_word(table, "period", "year", MONTHS),
        roles=table.texts("roles"),
        people=read_scope(table.table("people")),
        due=table.text("due", "due_on"),
        step=table.text("step"),
        rule=table.text("rule"),
        when_none=_word(table, "when_none", "manual", WHEN_NONE),
    )
    _check_needs(table, by, MEASURES)
    _check_named(table, "rule", made.rule, known.rules, "周期规则")
    table.finish()
    return made


def _deduction(table: TomlTable, known: Known) -> Deduction:
    by = _word(table, "by", "records", DEDUCTIONS)
    made = Deduction(
        by=by,
        text=table.text("text", required=True),
        points=table.measure("points", low=0, high=FULL),
        records=_looked(table, known),
        due=table.text("due", "due_on"),
        step=table.text("step"),
    )
    _check_needs(table, by, DEDUCTIONS)
    table.finish()
    return made


def _evidence(table: TomlTable, known: Known) -> Looked:
    made = _looked(table, known)
    if not (made.kind or made.indicator):
        table.note("kind", "缺少“kind”：哪种记录是佐证")
    table.finish()
    return made


def _looked(table: TomlTable, known: Known) -> Looked:
    kind = table.text("kind")
    _check_named(table, "kind", kind, known.kinds, "记录种类")
    return Looked(
        kind=kind,
        types=table.texts("types"),
        states=table.texts("states"),
        indicator=table.text("indicator"),
    )


def _word(table: TomlTable, key: str, default: str, words: Mapping[str, Any]) -> str:
    given = table.text(key, default)
    if given in words:
        return given
    table.note(key, f"“{key}”可用的有：{'、'.join(words)}")
    return default


def _check_needs(table: TomlTable, by: str, words: Mapping[str, str]) -> None:
    for key in _NEEDS.get(by, ()):
        if key == "kind" and "indicator" in table and not table.is_blank("indicator"):
            continue
        if key not in table or table.is_blank(key):
            table.note("by", f"“{by}”（{words[by]}）还要写“{key}”")


def _check_named(
    table: TomlTable, key: str, name: str, known: Collection[str] | None, what: str
) -> None:
    if name and known is not None and name not in known:
        table.note(key, f"没有{what}{quoted(name)}")
