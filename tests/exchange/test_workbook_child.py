"""The child process: what it writes, started as the parent starts it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cleanedu_desktop.exchange.read_workbook import child_command, child_environment

MakeWorkbook = Callable[..., Path]


def messages(path: Path, folder: Path) -> list[dict[str, Any]]:
    """What the child says, run in a folder of strangers."""
    (folder / "openpyxl.py").write_text("raise SystemExit('a stranger was imported')")
    done = subprocess.run(
        child_command(path), capture_output=True, cwd=folder, env=child_environment(), check=False
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
