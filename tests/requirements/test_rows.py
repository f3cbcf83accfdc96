"""The requirement matrix: each row has its scenario, each scenario its row, naming real things."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import cleanedu_desktop
from tests.form_engine.filled_records import shipped_forms

HERE = Path(__file__).parent
PROGRAM = Path(cleanedu_desktop.__file__).parent
ROWS: list[dict[str, Any]] = tomllib.loads((HERE / "rows.toml").read_text(encoding="utf-8"))["row"]
WORDS = ("number", "name", "what")
SPANS = ((1, 18), (20, 45), (50, 63), (70, 85), (90, 102), (110, 118))


def scenarios() -> dict[str, str]:
    """Return ``file::test`` of every scenario -> the row its name says."""
    found = {}
    for file in HERE.glob("test_*.py"):
        for one in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(one, ast.FunctionDef) and (row := re.match(r"test_r(\d+)_", one.name)):
                found[f"{file.name}::{one.name}"] = f"R{row[1]}"
    return found


def test_every_row_is_here_once() -> None:
    expected = [f"R{number:02}" for first, last in SPANS for number in range(first, last + 1)]
    assert [row["number"] for row in ROWS] == expected
    assert len(expected) == 96


def test_each_row_has_its_scenario_and_each_scenario_its_row() -> None:
    told = {row["scenario"]: row["number"] for row in ROWS if "scenario" in row}
    assert told == scenarios()
    assert len(told) == sum("scenario" in row for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["number"])
def test_a_row_names_what_is_there(row: dict[str, Any]) -> None:
    """What is not served says why, and nothing else."""
    assert ("scenario" in row) != bool(row.get("not_served"))
    assert not {*row} - {"not_served", "limits", "scenario", "kinds", "pages", "acts", *WORDS}
    assert row["name"]
    assert row["what"]
    if "scenario" in row:
        assert set(row["kinds"]) <= set(shipped_forms().kinds)
        assert [one for one in row["acts"] if not (PROGRAM / "acts" / f"{one}.py").exists()] == []
        pages = PROGRAM / "ui" / "pages"
        assert [
            one
            for one in row["pages"]
            if not any((pages / f"{one}{end}.py").exists() for end in ("_page", "_card", ""))
        ] == []
        assert row["acts"]
        assert row["pages"]
