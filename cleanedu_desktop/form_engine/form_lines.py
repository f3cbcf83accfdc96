"""Spells the parts of a form as lines of TOML, as its file has them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from cleanedu_desktop.form_engine.definition import Cell, Column, Field, Row

_FIELD_TEXTS = ("name", "label", "kind", "help", "unit", "print_as")
_FIELD_LISTS = ("choices", "restricted_choices", "only_for")
_FIELD_FLAGS = ("required", "open_choices", "total")


def toml_text(words: str) -> str:
    """Return `words` as a TOML string on one line."""
    return json.dumps(words, ensure_ascii=False)


def toml_list(texts: Iterable[str]) -> str:
    """Return `texts` as a TOML array on one line."""
    return f"[{', '.join(map(toml_text, texts))}]"


def toml_table(name: str, words: Mapping[str, str]) -> list[str]:
    """Return a table whose values are spelt already; nothing where it is empty."""
    keys = {key: key if key.isidentifier() and key.isascii() else toml_text(key) for key in words}
    return ["", f"[{name}]", *(f"{keys[key]} = {one}" for key, one in words.items())] * bool(words)


def field_lines(field: Field, header: str) -> list[str]:
    """Return a field and its columns below ``[[header]]``."""
    lines = ["", f"[[{header}]]"]
    for key in _FIELD_TEXTS:
        lines += [f"{key} = {toml_text(words)}"] if (words := getattr(field, key)) else []
    for key in _FIELD_FLAGS:
        lines += [f"{key} = true"] if getattr(field, key) else []
    for key in _FIELD_LISTS:
        lines += [f"{key} = {toml_list(texts)}"] if (texts := getattr(field, key)) else []
    for key in ("lines", "width"):
        lines += [f"{key} = {number}"] if (number := getattr(field, key)) != 1 else []
    lines += [] if field.print else ["print = false"]
    for column in field.columns:
        lines += field_lines(column, f"{header}.column")
    return lines


def row_lines(row: Row) -> list[str]:
    """Return a row of a grid."""
    lines = ["", "[[row]]"]
    lines += [f"cells = {toml_list(_cells(row.cells))}"] if row.cells else []
    lines += [f"heading = {toml_text(row.heading)}"] if row.heading else []
    lines += [f"signatures = {toml_list(row.signatures)}"] if row.signatures else []
    lines += [f"lines = {row.lines}"] if row.lines else []
    return lines + ([f"only_for = {toml_list(row.only_for)}"] if row.only_for else [])


def column_lines(column: Column) -> list[str]:
    """Return a column of a ledger."""
    return [
        "",
        "[[column]]",
        f"ref = {toml_text(column.ref)}",
        f"label = {toml_text(column.label)}",
        f"width = {round(column.width)}",
        *(["total = true"] if column.total else []),
    ]


def _cells(cells: Sequence[Cell]) -> list[str]:
    return [f"{one.ref}:{one.span}" + (f":{one.label}" if one.label else "") for one in cells]
