"""Reads one ``[[rule]]`` of a rule file, a whole one or what an office changes in one."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from cleanedu_desktop.problems import quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.periods import MONTHS
from cleanedu_desktop.rules.rule import (
    DEMANDS,
    NEEDS,
    OF_ANY_KIND,
    PERIODIC,
    Conversion,
    Event,
    Rule,
    Scope,
)
from cleanedu_desktop.toml_files.toml_table import TomlTable

KEPT = re.compile(r"永久|[1-9][0-9]{0,2}年", re.ASCII)
"""A period of retention."""
KEPT_MEANING = "保管期限写“永久”，或“30年”这样的年数"
MOST = 10_000
"""Times, hours or days in one rule."""
_MEANING = {"roles": "：谈话人 talker、谈话对象 talkee 等"}
_ID = "id 用字母、数字和短横线，例如 C1 或 own-1"


@dataclass(frozen=True)
class RuleWritten:
    """One ``[[rule]]`` as it is written, with the place to note mistakes at."""

    id: str
    begins: date | None
    given: dict[str, Any]
    """Field of `Rule` -> value, only what is written."""
    table: TomlTable


def read_rule(table: TomlTable) -> RuleWritten:
    """Return what a ``[[rule]]`` says; wrong values are noted."""
    rule_id = table.text("id", required=True)
    if rule_id and not (rule_id.isascii() and rule_id.replace("-", "").isalnum()):
        table.note("id", _ID)
    begins = table.day("from")
    given = _given(table)
    table.finish()
    _check_words(table, given)
    return RuleWritten(rule_id, begins, given, table)


def _given(table: TomlTable) -> dict[str, Any]:
    """Read what is written, and only that: what is left out of a change stays as it was."""
    readers: dict[str, Callable[[str], Any]] = {
        "text": lambda key: table.text(key, required=True),
        "citation": lambda key: table.text(key, required=True),
        "note": table.text,
        "keep": table.text,
        "demand": table.text,
        "kind": table.text,
        "period": table.text,
        "national": table.flag,
        "program": table.flag,
        "on": table.flag,
        "until": table.day,
        "types": table.texts,
        "type_from": table.text,
        "step": table.text,
        "since": table.text,
        "last_day": table.text,
        "event": lambda key: _event(table.table(key)),
        "roles": table.texts,
        "minimum": lambda key: table.measure(key, low=0, high=MOST),
        "warn_days": lambda key: table.number(key, 0, low=0, high=366),
        "numbers": lambda key: table.numbers(key, low=0, high=MOST),
        "people": lambda key: read_scope(table.table(key)),
        "partners": lambda key: read_scope(table.table(key)),
        "hours": lambda key: _conversion(table.table(key)),
    }
    given = {key: read(key) for key, read in readers.items() if key in table}
    for key in readers.keys() - given.keys():
        table.text(key)  # known, though not written
    return given


def whole_rule(written: RuleWritten, *, own: bool) -> Rule | None:
    """Return a new rule; None and a note if something it needs is missing."""
    missing = [key for key in ("text", "citation") if not written.given.get(key)]
    for key in missing:
        if key not in written.given:
            written.table.note("id", f"规则{quoted(written.id)}缺少“{key}”")
    if missing or not written.id:
        return None
    rule = Rule(id=written.id, begins=written.begins or date.min, own=own, **written.given)
    return rule if check_rule(rule, written.table) else None


def check_rule(rule: Rule, table: TomlTable) -> bool:
    """Note what does not fit together in a rule; True if all does."""
    sound = True
    if rule.demand in PERIODIC and (not rule.period or rule.minimum <= 0):
        table.note(
            "demand", f"规则{quoted(rule.id)}要求{DEMANDS[rule.demand]}，要写 period 和 minimum"
        )
        sound = False
    for key in NEEDS.get(rule.demand, ()):
        if not getattr(rule, key):
            table.note("demand", f"规则{quoted(rule.id)}要写 {key}{_MEANING.get(key, '')}")
            sound = False
    if rule.demand and not rule.kind and rule.demand not in OF_ANY_KIND:
        table.note("demand", f"规则{quoted(rule.id)}要写 kind：看哪种记录")
        sound = False
    if rule.until is not None and rule.until < rule.begins:
        table.note("until", "“until”早于“from”")
        sound = False
    return sound


def _check_words(table: TomlTable, given: dict[str, Any]) -> None:
    for key, known in (("period", MONTHS), ("demand", DEMANDS)):
        if given.get(key) and given[key] not in known:
            table.note(key, f"“{key}”可用的有：{'、'.join(known)}")
            del given[key]
    if given.get("keep") and not KEPT.fullmatch(given["keep"]):
        table.note("keep", KEPT_MEANING)
        del given["keep"]


def read_scope(table: TomlTable | None) -> Scope:
    """Return whom a table means; everyone where there is none."""
    if table is None:
        return Scope()
    made = Scope(
        political_status=table.texts("political_status"),
        posts=table.texts("posts"),
        categories=table.texts("categories"),
    )
    table.finish()
    return made


def _event(table: TomlTable | None) -> Event | None:
    if table is None:
        return None
    usual = Event(kind="", role="")
    made = Event(
        kind=table.text("kind", required=True),
        types=table.texts("types"),
        role=table.text("role", required=True),
        until=table.text("until"),
        unless=table.texts("unless"),
        fill=table.words("fill"),
        link_as=table.text("link_as", usual.link_as),
        discreet=table.flag("discreet"),
    )
    table.finish()
    return made


def _conversion(table: TomlTable | None) -> Conversion | None:
    if table is None:
        return None
    each = table.text("each", required=True)
    if each and each not in {"hour", "half_day", "day"}:
        table.note("each", "“each”可用的有：hour、half_day、day")
    hours = table.measure("hours", low=0, high=100)
    half_day = table.measure("half_day", low=0, high=100) if "half_day" in table else None
    table.finish()
    if each not in {"hour", "half_day", "day"}:
        return None
    return Conversion(each=each, hours=hours, half_day=half_day)
