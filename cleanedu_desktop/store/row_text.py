"""One text for one row, the same for equal rows: what the history keeps and checks against."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from json.encoder import encode_basestring
from typing import Any

from sqlalchemy import Column, Table

from cleanedu_desktop.store import tables
from cleanedu_desktop.store.column_types import JsonText

TRACKED = (
    tables.office,
    tables.app_user,
    tables.form_version,
    tables.number_series,
    tables.record,
    tables.step_taken,
    tables.person_tie,
    tables.record_link,
    tables.attachment,
    tables.filed_item,
    tables.closed_year,
    tables.amendment,
)
"""Tables whose every row has its entry in the history; a record's row counts its side table's."""

BY_DIGEST = {"checksum_key", "definition"}
"""Columns whose value stands in the history as its SHA-256 alone: secret, or long and fixed."""

Kept = Any
"""A value as the driver hands it out: text, int, float, bytes or None."""


def columns_of(table: Table, side: Table | None = None) -> tuple[Column[Any], ...]:
    """Return the columns of a row's text in order, those of the record's side table among them."""
    columns = list(table.columns)
    if side is not None:
        columns += [one for one in side.columns if one.name != "id"]
    return tuple(sorted(columns, key=lambda one: one.name))


def row_writer(columns: Sequence[Column[Any]]) -> Callable[[Sequence[Kept]], str]:
    """Return what makes the text of a row: a JSON object with sorted keys and no spaces.

    The values are those of `columns`, in their order; JSON columns stand in it as JSON.
    """
    parts = [
        (f'{"," if at else "{"}"{one.name}":', _writer_of(one)) for at, one in enumerate(columns)
    ]

    def write(values: Sequence[Kept]) -> str:
        said = "".join(
            [
                begin + ("null" if value is None else text(value))
                for (begin, text), value in zip(parts, values, strict=True)
            ]
        )
        return said + "}"

    return write


def row_id_of(key: Sequence[object]) -> str:
    """Return how the history calls a row by its primary key: ``T/2026``."""
    return "/".join(map(str, key))


def _writer_of(column: Column[Any]) -> Callable[[Kept], str]:
    if column.name in BY_DIGEST:
        return _digest_text
    return _json_text if isinstance(column.type, JsonText) else _plain_text


def _plain_text(value: Kept) -> str:
    if isinstance(value, str):
        return str(encode_basestring(value))
    return repr(value) if isinstance(value, int | float) else _digest_text(value)


def _json_text(value: Kept) -> str:
    return value if isinstance(value, str) else _plain_text(value)


def _digest_text(value: Kept) -> str:
    content = value if isinstance(value, bytes) else str(value).encode()
    return f'"{sha256(content).hexdigest()}"'
