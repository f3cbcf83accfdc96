"""The child process: what it writes, started as the parent starts it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from cleanedu_desktop.child_process import child_command, child_environment
from cleanedu_desktop.exchange.read_workbook import MODULE, SURROUNDINGS

MakeWorkbook = Callable[..., Path]


def messages(path: Path, folder: Path) -> list[dict[str, Any]]:
    """What the child says, run in a folder of strangers."""
    (folder / "openpyxl.py").write_text("raise SystemExit('a stranger was imported')")
    done = subprocess.run(
        child_command(MODULE, str(path)),
        capture_output=True,
        cwd=folder,
        env=child_environment(SURROUNDINGS),
        check=False,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_it_says_sheets_rows_and_the_end(workbook_of: MakeWorkbook, tmp_path: Path) -> None:
    path = workbook_of([["花名册"], ["姓名", "性别"], [], ["张三", None]], merged=["A1:B1"])
    assert messages(path, tmp_path) == [
        {"sheet": "名册", "merged": [[1, 1, 2, 1]]},
        {"row": 1, "cells": [[1, "text", "花名册"]]},
        {"row": 2, "cells": [[1, "text", "姓名"], [2, "text", "性别"]]},
        {"row": 4, "cells": [[1, "text", "张三"]]},
        {"done": True},
    ]


def test_it_says_what_is_wrong_with_the_package(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(b"PK\x03\x04 broken")
    (said,) = messages(path, tmp_path)
    assert "已损坏" in said["problem"]


def test_a_formula_without_a_result_is_pointed_at(
    workbook_of: MakeWorkbook, tmp_path: Path
) -> None:
    path = workbook_of([["姓名", "职务"], ["张三", "=A1"]])
    assert {
        "row": 2,
        "cells": [[1, "text", "张三"], [2, "formula", "（公式没有结果）"]],
    } in messages(path, tmp_path)


@pytest.mark.parametrize(
    ("part", "body"),
    [
        (
            "xl/worksheets/sheet1.xml",
            b"<row r='" + b"2" * 3_000_000 + b"'/>",
        ),
        ("xl/styles.xml", b"<styleSheet>" + b"<a/>" * 600_000 + b"</styleSheet>"),
    ],
    ids=["an endless attribute", "too many tags"],
)
def test_what_is_slow_to_parse_is_refused_before(
    workbook_of: MakeWorkbook, tmp_path: Path, part: str, body: bytes
) -> None:
    good, path = workbook_of([["姓名"], ["张三"]]), tmp_path / "花名册.xlsx"
    with ZipFile(good) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, content in (parts | {part: body}).items():
            package.writestr(name, content)
    (said,) = messages(path, tmp_path)
    assert "太多" in said["problem"]


@pytest.mark.slow
def test_too_many_cells_are_refused(workbook_of: MakeWorkbook, tmp_path: Path) -> None:
    path = workbook_of([["姓名", *map(str, range(127))], *[["张三"] * 128] * 1200])
    assert "太多" in messages(path, tmp_path)[-1]["problem"]
