"""Names rows and entries of the history in words a user knows: number, title, time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cleanedu_desktop.records.change import ACTS, TABLES
from cleanedu_desktop.store.history import RECORD_OF


def entry_words(connection: Any, entry: Mapping[str, Any]) -> str:
    """Return when an entry was made, by which act, and about what."""
    try:
        moment = datetime.fromisoformat(entry["at"]).astimezone()
        when = f"{moment.year}年{moment.month}月{moment.day}日 {moment:%H:%M}"
    except ValueError:
        when = "时间已无法读出"
    act = ACTS.get(entry["act"], "其他操作")
    said = row_words(connection, entry["about"], entry["row_id"], entry["later"])
    return f"{when}，{act}，{said}"


def row_words(connection: Any, about: str, row_id: str, text: str | None) -> str:
    """Return what a row is called: of which record, or which of the others."""
    table = TABLES.get(about, "其他内容")
    row = _read(text)
    if about == "record" and "number" in row:
        return _record_words(row["number"], row["title"])
    record_id = row_id if about == "record" else row.get(RECORD_OF.get(about, "record_id"))
    kept = connection.execute("SELECT number, title FROM record WHERE id = ?", (record_id,))
    found = kept.fetchone()
    if found is None:
        return f"{table} {row.get('name') or row_id}"
    said = _record_words(*found)
    return said if about == "record" else f"{said}的{table}"


def _record_words(number: object, title: object) -> str:
    return f"记录 {number}《{title}》"


def _read(text: str | None) -> dict[str, Any]:
    try:
        read = json.loads(text or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
