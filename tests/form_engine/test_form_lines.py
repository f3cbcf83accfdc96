"""Parts of forms as TOML."""

from __future__ import annotations

import tomllib

from cleanedu_desktop.form_engine.definition import Cell, Column, Field, Row
from cleanedu_desktop.form_engine.form_lines import (
    column_lines,
    field_lines,
    row_lines,
    toml_list,
    toml_table,
    toml_text,
)


def test_words_of_all_sorts_are_read_as_they_were() -> None:
    words = ['引号"与\\', "两\n行", "表\t格", "廉 ☑"]
    read = tomllib.loads(f"a = {toml_list(words)}\nb = {toml_text(words[1])}")
    assert read == {"a": words, "b": words[1]}
    assert toml_table("none", {}) == []
    lines = toml_table("t", {"a.b": toml_text("一")})
    assert tomllib.loads("\n".join(lines)) == {"t": {"a.b": "一"}}


def test_only_what_is_said_is_written() -> None:
    column = Field(name="c", label="列", kind="number", total=True)
    field = Field(name="f", label="表", kind="table", columns=(column,), lines=2, print=False)
    read = tomllib.loads("\n".join(field_lines(field, "field")))
    assert read["field"] == [
        {
            "name": "f",
            "label": "表",
            "kind": "table",
            "lines": 2,
            "print": False,
            "column": [{"name": "c", "label": "列", "kind": "number", "total": True}],
        }
    ]


def test_rows_and_columns() -> None:
    row = Row(cells=(Cell(ref="a", span=6, label="甲"), Cell(ref="b", span=6)), lines=3)
    assert tomllib.loads("\n".join(row_lines(row)))["row"] == [
        {"cells": ["a:6:甲", "b:6"], "lines": 3}
    ]
    column = Column(ref="a", label="甲", width=20.0, total=True)
    assert tomllib.loads("\n".join(column_lines(column)))["column"] == [
        {"ref": "a", "label": "甲", "width": 20, "total": True}
    ]
