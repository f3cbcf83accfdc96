"""The file in which the program keeps an office's changes of rules: text -> entries -> text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cleanedu_desktop.outside_files import load_toml

HEAD = (
    "# 本单位对规则的改动，由程序写入，在窗口里改。\n"
    "# 手写的规则请放在同一文件夹的其他文件里，写法见 docs/decisions/rules.md。\n"
)
Entry = dict[str, Any]
"""One ``[[rule]]`` or ``[[node]]``: ``id``, ``from`` and what changes."""


def read_entries(text: str, table: str = "rule") -> list[Entry]:
    """Return the entries ``[[table]]`` of a text.

    Raises:
        ValueError: it is no such file.
    """
    entries = load_toml(text).get(table, [])
    if not isinstance(entries, list) or not all(
        isinstance(one, dict) and isinstance(one.get("from"), date) for one in entries
    ):
        raise ValueError("no list of changes")
    return entries


def entries_text(entries: Sequence[Entry], table: str = "rule") -> str:
    """Return the text of the entries, by id and day; the same entries always give the same."""
    ordered = sorted(entries, key=lambda one: (str(one.get("id")), one["from"]))
    blocks = [f"[[{table}]]\n" + values_text(one) for one in ordered]
    return "\n".join([HEAD, *blocks])


def with_change(entries: Sequence[Entry], change: Entry) -> list[Entry]:
    """Return the entries with `change`, laid over an earlier one of the same rule and day."""
    same = [one for one in entries if _place(one) == _place(change)]
    others = [one for one in entries if _place(one) != _place(change)]
    merged: Entry = {}
    for one in (*same, change):
        merged |= one
    return [*others, merged]


def without_changes(entries: Sequence[Entry], rule_id: str, begins: date) -> list[Entry]:
    """Return the entries without those of a rule from a day on."""
    return [one for one in entries if one.get("id") != rule_id or one["from"] < begins]


def values_text(values: Mapping[str, object]) -> str:
    """Return the lines of one table."""
    return "".join(_line(*item) for item in values.items())


def _place(entry: Entry) -> tuple[object, object]:
    return entry.get("id"), entry["from"]


def _line(key: str, value: object) -> str:
    return f"{key} = {_value(value)}\n"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return f"{value:g}"
    if isinstance(value, list):
        return f"[{', '.join(_value(one) for one in value)}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_value(one)}" for key, one in value.items()) + " }"
    return json.dumps(str(value), ensure_ascii=False)
