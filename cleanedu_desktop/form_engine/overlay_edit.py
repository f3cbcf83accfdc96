"""Reads and writes an office's changes of one form as data.

For the page of the window that edits them: text of ``data/forms/<id>.toml`` -> `Overlay` -> text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cleanedu_desktop.form_engine.check_overlay import check_overlay
from cleanedu_desktop.form_engine.definition import Cell, Column, Field, Form, Row
from cleanedu_desktop.form_engine.form_mistakes import FormMistake, MistakeBook
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.parse_toml import parse_toml
from cleanedu_desktop.form_engine.read_overlay import read_overlay

_FIELD_TEXTS = ("name", "label", "kind", "help", "unit", "print_as")
_FIELD_LISTS = ("choices", "restricted_choices", "only_for")
_FIELD_FLAGS = ("required", "open_choices")


@dataclass(frozen=True)
class OverlayText:
    """What a text says as an overlay, and all that is wrong with it."""

    overlay: Overlay
    mistakes: tuple[FormMistake, ...]


def overlay_from_text(text: str, form: Form, main: Form, file: str = "") -> OverlayText:
    """Return the overlay `text` spells for `form`; `file` is named in the mistakes.

    `form` and `main` (the main form of its kind) are as shipped; for a form that is no main form,
    `main` carries the office's changes already.
    """
    book = MistakeBook(file or f"{form.id}.toml")
    top = parse_toml(text, book) if text.strip() else None
    if top is None:
        return OverlayText(Overlay(), tuple(sorted(book.mistakes)))
    overlay = read_overlay(top)
    check_overlay(form, main, overlay, book)
    return OverlayText(overlay, tuple(sorted(book.mistakes)))


def overlay_to_text(overlay: Overlay, before: str = "") -> str:
    """Return the TOML of `overlay`; the same overlay always gives the same text.

    Whole lines of comment in `before`, the text it replaces, are kept at the top.
    """
    lines = [line.strip() for line in before.splitlines() if line.lstrip().startswith("#")]
    lines += [""] if lines else []
    for key in ("title", "title_line"):
        lines += [f"{key} = {_text(words)}"] if (words := getattr(overlay, key)) else []
    lines += ["red_head = true"] if overlay.red_head else []
    for key in ("hide", "order", "signatures"):
        lines += [f"{key} = {_list(texts)}"] if (texts := getattr(overlay, key)) else []
    lines += _table("relabel", {name: _text(word) for name, word in overlay.relabel.items()})
    lines += _table("widths", {name: str(width) for name, width in overlay.widths.items()})
    wording = {"opening": overlay.opening, "closing": overlay.closing}
    lines += _table("letter", {key: _text(one) for key, one in wording.items() if one is not None})
    for field in overlay.fields:
        lines += _field(field, "field")
    for row in overlay.rows:
        lines += _row(row)
    for column in overlay.columns:
        lines += _column(column)
    return "\n".join(lines).strip("\n") + "\n" if lines else ""


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _table(name: str, words: Mapping[str, str]) -> list[str]:
    keys = {key: key if key.isidentifier() and key.isascii() else _text(key) for key in words}
    return ["", f"[{name}]", *(f"{keys[key]} = {one}" for key, one in words.items())] * bool(words)


def _field(field: Field, header: str) -> list[str]:
    lines = ["", f"[[{header}]]"]
    for key in _FIELD_TEXTS:
        lines += [f"{key} = {_text(words)}"] if (words := getattr(field, key)) else []
    for key in _FIELD_FLAGS:
        lines += [f"{key} = true"] if getattr(field, key) else []
    for key in _FIELD_LISTS:
        lines += [f"{key} = {_list(texts)}"] if (texts := getattr(field, key)) else []
    for key in ("lines", "width"):
        lines += [f"{key} = {number}"] if (number := getattr(field, key)) != 1 else []
    lines += [] if field.print else ["print = false"]
    for column in field.columns:
        lines += _field(column, f"{header}.column")
    return lines


def _row(row: Row) -> list[str]:
    lines = ["", "[[row]]"]
    lines += [f"cells = {_list(_cells(row.cells))}"] if row.cells else []
    lines += [f"heading = {_text(row.heading)}"] if row.heading else []
    lines += [f"signatures = {_list(row.signatures)}"] if row.signatures else []
    lines += [f"lines = {row.lines}"] if row.lines else []
    return lines + ([f"only_for = {_list(row.only_for)}"] if row.only_for else [])


def _cells(cells: Sequence[Cell]) -> list[str]:
    return [f"{one.ref}:{one.span}" + (f":{one.label}" if one.label else "") for one in cells]


def _column(column: Column) -> list[str]:
    return [
        "",
        "[[column]]",
        f"ref = {_text(column.ref)}",
        f"label = {_text(column.label)}",
        f"width = {round(column.width)}",
    ]
