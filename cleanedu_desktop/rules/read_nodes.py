"""Reads time nodes and holiday tables: the shipped files, then the office's own over them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from cleanedu_desktop.outside_files import files_in, load_toml, read_outside
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.lunar_days import SOLAR_TERMS
from cleanedu_desktop.rules.time_nodes import NodeBook, NodeRule
from cleanedu_desktop.rules.working_days import HolidayTable, WorkingDays, read_holidays

NODES = "nodes.toml"
NODE_CHANGES = "node_changes.toml"
"""What the office changes in the program; laid over what it writes by hand."""
HOLIDAYS = re.compile(r"holidays_(\d{4})\.toml", re.ASCII)
LARGEST = 256 * 1024
"""Bytes of one file."""
MOST_NODES = 200
MOST_DAYS = 90
"""Furthest a reminder lies before its day."""
MOST_ITEMS = 30
_TEXTS = {"id": 40, "text": 20, "kind": 20, "date": 20, "citation": 300}
"""Texts of a node, each with its most characters."""
_KNOWN = {*_TEXTS, "draft_days", "send_days", "checklist", "national", "on", "from", "until"}
_FIELDS = {"date": "falls_on"}
_OWN_CITATION = "本单位规定"


def read_nodes(shipped: Path, own: Path) -> NodeBook:
    """Return the nodes of the folders `shipped` and `own`, which need not be there.

    A file of the office with a mistake counts for nothing; the mistakes are told.

    Raises:
        OfficeProblem: a shipped file is missing or spoilt.
    """
    try:
        given = _loaded(shipped / NODES)
        base = _amended({}, given, given.get("defaults", {}), own=False)
        tables = {one.year: one for one in _tables(shipped)}
    except (OSError, ValueError) as error:
        raise OfficeProblem(
            f"{shipped} 里的规则文件读不出来（{error}）。记录没有受影响；请重新安装本程序。"
        ) from error
    mistakes: list[str] = []
    rules = base
    for file in (own / NODES, own / NODE_CHANGES):
        try:
            rules = _amended(rules, _loaded(file), given["defaults"], own=True)
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            mistakes.append(f"{file}：{_why(error)}")
    tables |= {one.year: one for one in _tables(own, mistakes)}
    return NodeBook(rules=rules, days=WorkingDays(tables), mistakes=tuple(mistakes))


def check_node_changes(text: str, shipped: Path, own: Path) -> None:
    """Look whether the node changes of `text` fit over the files of the two folders.

    Raises:
        ValueError: in words for the user, what is wrong.
    """
    given = _loaded(shipped / NODES)
    rules = _amended({}, given, given["defaults"], own=False)
    with suppress(OSError, ValueError):  # Told where nodes are listed; it counts for nothing.
        rules = _amended(rules, _loaded(own / NODES), given["defaults"], own=True)
    _amended(rules, load_toml(text), given["defaults"], own=True)


def read_working_days(shipped: Path, own: Path | None) -> WorkingDays:
    """Return the working days of the tables in both folders; tables with mistakes are left out."""
    mistakes: list[str] = []
    tables = {one.year: one for one in _tables(shipped, mistakes)}
    if own is not None:
        tables |= {one.year: one for one in _tables(own, mistakes)}
    return WorkingDays(tables)


def _loaded(file: Path) -> dict[str, Any]:
    return load_toml(read_outside(file, LARGEST).decode("utf-8-sig").replace("\r\n", "\n"))


def _tables(folder: Path, mistakes: list[str] | None = None) -> Iterable[HolidayTable]:
    """Yield the yearly tables of a folder; mistakes are added to `mistakes`, or raised."""
    try:
        files = files_in(folder, "holidays_*.toml")
    except OSError as error:
        if mistakes is None:
            raise
        mistakes.append(f"{folder}：文件夹打不开（{error.strerror}），里面的放假调休表没有读")
        return
    for file in files:
        try:
            found = HOLIDAYS.fullmatch(file.name)
            if found is None:
                raise ValueError("文件名应为 holidays_年份.toml")
            yield read_holidays(_loaded(file), int(found[1]))
        except (OSError, ValueError) as error:
            if mistakes is None:
                raise
            mistakes.append(f"{file}：{_why(error)}")


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, OSError):
        return "打不开，或不是文件"
    if isinstance(error, UnicodeDecodeError):
        return "不是 UTF-8 编码"
    if at := re.search(r"at line (\d+)", str(error)):
        return f"第 {at[1]} 行不符合 TOML 的写法"
    return str(error) if re.search(r"[\u4e00-\u9fff]", str(error)) else "不符合 TOML 的写法"


def _amended(
    base: Mapping[str, tuple[NodeRule, ...]],
    given: Mapping[str, Any],
    defaults: Mapping[str, Any],
    *,
    own: bool,
) -> dict[str, tuple[NodeRule, ...]]:
    """Return the rules of `base` with the ``[[node]]`` entries of a file over them."""
    known = {"node"} if own else {"node", "defaults"}
    if unknown := [name for name in given if name not in known]:
        raise ValueError(f"“{str(unknown[0])[:20]}”不是可用的项")
    entries = given.get("node", [])
    if not isinstance(entries, list) or len(entries) > MOST_NODES:
        raise ValueError(f"应写成 [[node]]，至多 {MOST_NODES} 个")
    rules = dict(base)
    for place, entry in enumerate(entries, start=1):
        try:
            rule = _rule(entry, rules, defaults, own=own)
        except ValueError as error:
            raise ValueError(f"第 {place} 个节点：{error}") from error
        others = [one for one in rules.get(rule.id, ()) if one.begins != rule.begins]
        rules[rule.id] = tuple(sorted([*others, rule], key=lambda one: one.begins))
    return rules


def _rule(
    entry: object,
    rules: Mapping[str, tuple[NodeRule, ...]],
    defaults: Mapping[str, Any],
    *,
    own: bool,
) -> NodeRule:
    """Return one entry as a rule: over the rule of its id that is in force then, or new."""
    if not isinstance(entry, dict):
        raise ValueError("应写成 [[node]]")
    _check_values(entry)
    if own and entry.get("national") and "citation" not in entry:
        raise ValueError("national = true 要写出 citation（依据）")
    begins = entry.get("from", date.min)
    earlier = [one for one in rules.get(entry.get("id", ""), ()) if one.begins <= begins]
    fields = {
        _FIELDS.get(name, str(name)): value for name, value in entry.items() if name != "from"
    }
    if "checklist" in fields:
        fields["checklist"] = tuple(fields["checklist"])
    if earlier:
        # An end that lay before belongs to the rule that is amended.
        rule = replace(earlier[-1], **{"until": None, **fields}, begins=begins, own=own)
    else:
        if missing := [name for name in ("id", "text", "kind", "date") if name not in entry]:
            raise ValueError(f"缺少 {missing[0]}")
        usual = dict(defaults) | ({"citation": _OWN_CITATION} if own else {})
        usual["checklist"] = tuple(usual["checklist"])
        rule = NodeRule(**(usual | fields), begins=begins, own=own)
    _check_whole(rule)
    return rule


def _check_values(entry: Mapping[str, Any]) -> None:
    """Raise `ValueError` for a value that is unknown or of the wrong type."""
    for name, value in entry.items():
        if name not in _KNOWN:
            raise ValueError(f"“{str(name)[:20]}”不是可用的项")
        if name in _TEXTS:
            sound = isinstance(value, str) and 0 < len(value.strip()) <= _TEXTS[name]
            sound = sound and value.isprintable()
        elif name in {"draft_days", "send_days"}:
            sound = type(value) is int and 0 <= value <= MOST_DAYS
        elif name in {"on", "national"}:
            sound = isinstance(value, bool)
        elif name == "checklist":
            sound = isinstance(value, list) and len(value) <= MOST_ITEMS
            sound = sound and all(isinstance(one, str) and 0 < len(one) <= 200 for one in value)
        else:
            sound = isinstance(value, date) and not isinstance(value, datetime)
        if not sound:
            raise ValueError(f"{name} 的值不对")


def _check_whole(rule: NodeRule) -> None:
    """Raise `ValueError` for values that do not go together."""
    if rule.draft_days < rule.send_days:
        raise ValueError("draft_days 不能小于 send_days：先起草，后发送")
    if rule.until is not None and rule.until < rule.begins:
        raise ValueError("until 早于 from")
    if rule.kind not in {"fixed", "lunar", "solar_term"}:
        raise ValueError("kind 应为 fixed、lunar 或 solar_term")
    if rule.kind == "solar_term":
        if rule.falls_on not in SOLAR_TERMS:
            raise ValueError(f"“{rule.falls_on}”不是节气")
        return
    found = re.fullmatch(r"(\d{2})-(\d{2})", rule.falls_on, re.ASCII)
    try:
        if not found:
            raise ValueError
        if rule.kind == "fixed":
            date(2000, int(found[1]), int(found[2]))
        elif not (1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= 30):
            raise ValueError
    except ValueError as error:
        raise ValueError(f"date 应为“月-日”，如 09-01；现在是“{rule.falls_on}”") from error
