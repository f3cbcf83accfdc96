"""Reads and writes an office's changes of one form as data.

For the page of the window that edits them: text of ``data/forms/<id>.toml`` -> `Overlay` -> text.
"""

from __future__ import annotations

from cleanedu_desktop.form_engine.check_overlay import check_overlay
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.form_lines import (
    column_lines,
    field_lines,
    row_lines,
    toml_list,
    toml_table,
    toml_text,
)
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.read_overlay import read_overlay
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.toml_files.mistakes import FileMistake, MistakeBook
from cleanedu_desktop.toml_files.parse_toml import parse_toml


@dataclass(frozen=True)
class OverlayText:
    """What a text says as an overlay, and all that is wrong with it."""

    overlay: Overlay
    mistakes: tuple[FileMistake, ...]


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
        lines += [f"{key} = {toml_text(words)}"] if (words := getattr(overlay, key)) else []
    lines += ["red_head = true"] if overlay.red_head else []
    for key in ("hide", "order", "signatures"):
        lines += [f"{key} = {toml_list(texts)}"] if (texts := getattr(overlay, key)) else []
    lines += toml_table(
        "relabel", {name: toml_text(word) for name, word in overlay.relabel.items()}
    )
    lines += toml_table("widths", {name: str(width) for name, width in overlay.widths.items()})
    wording = {"opening": overlay.opening, "closing": overlay.closing}
    lines += toml_table(
        "letter", {key: toml_text(one) for key, one in wording.items() if one is not None}
    )
    for field in overlay.fields:
        lines += field_lines(field, "field")
    for row in overlay.rows:
        lines += row_lines(row)
    for column in overlay.columns:
        lines += column_lines(column)
    return "\n".join(lines).strip("\n") + "\n" if lines else ""
