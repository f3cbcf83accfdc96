"""Reads what an office changes in a form, noting everything not written as it should be."""

from __future__ import annotations

from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.read_form import read_column, read_field, read_row
from cleanedu_desktop.toml_files.toml_table import TomlTable


def read_overlay(top: TomlTable) -> Overlay:
    """Return the overlay as far as it can be read; mistakes go to the book of `top`."""
    letter = top.table("letter")
    for key in ("title", "signatures", "order", "hide"):
        if top.is_blank(key):
            top.note(key, f"“{key}”不能为空；不改就不写这一项")
    overlay = Overlay(
        title=top.text("title").strip(),
        title_line=top.text("title_line"),
        red_head=top.flag("red_head"),
        hide=top.texts("hide"),
        relabel=top.words("relabel"),
        order=top.texts("order"),
        signatures=top.texts("signatures"),
        widths=top.numbers("widths", low=1, high=400),
        opening=_wording(letter, "opening"),
        closing=_wording(letter, "closing"),
        fields=tuple(read_field(one) for one in top.tables("field")),
        rows=tuple(read_row(one) for one in top.tables("row")),
        columns=tuple(read_column(one) for one in top.tables("column")),
    )
    if letter is not None:
        letter.finish()
    top.finish()
    return overlay


def _wording(letter: TomlTable | None, key: str) -> str | None:
    return letter.text(key) if letter is not None and key in letter else None
