"""Reads an .xlsx workbook into a grid, in a child process that can fail without harm."""

import json
import subprocess
from pathlib import Path
from typing import Any

from cleanedu_desktop.child_process import run_child
from cleanedu_desktop.exchange.file_kind import file_problem
from cleanedu_desktop.exchange.grid import Cell, Grid, GridSheet, MergedRange, fill_down_merged
from cleanedu_desktop.exchange.workbook_package import damaged, too_large
from cleanedu_desktop.problems import OfficeProblem

SECONDS = 20.0
"""Longest reading; a roster of 5,000 people takes about two."""
MODULE = "cleanedu_desktop.exchange.workbook_child"
SURROUNDINGS = {"OPENPYXL_LXML": "False"}
"""No XML parser but the defused one."""


def read_workbook(path: Path, *, seconds: float = SECONDS) -> Grid:
    """Everything visible in the workbook, merged cells filled downwards.

    Raises `OfficeProblem` for a damaged, encrypted, oversized or hostile workbook.
    """
    words = str(path.resolve())
    try:
        done = run_child(MODULE, words, seconds=seconds, environment=SURROUNDINGS)
    except subprocess.TimeoutExpired as error:
        raise too_large(path) from error
    except OSError as error:
        todo = "请关闭其他程序后再导入一次；若仍不行，请重新启动电脑。"
        raise file_problem(path, "暂时读不了：系统没能启动读表格的程序", todo) from error
    return _grid(path, done.stdout)


def _grid(path: Path, output: bytes) -> Grid:
    grid = Grid([])
    finished = False
    for line in output.splitlines():
        try:
            message: dict[str, Any] = json.loads(line)
        except ValueError as error:  # the child was stopped in the middle of a line
            raise damaged(path) from error
        if "problem" in message:
            raise OfficeProblem(message["problem"], code=message["code"])
        finished = finished or "done" in message
        _take(grid, message)
    if not finished:
        raise damaged(path)
    for sheet in grid.sheets:
        fill_down_merged(sheet)
    return grid


def _take(grid: Grid, message: dict[str, Any]) -> None:
    if "sheet" in message:
        merged = [MergedRange(top, left, low, right) for left, top, right, low in message["merged"]]
        grid.sheets.append(GridSheet(message["sheet"], merged=merged))
    elif "row" in message:
        cells = {column: Cell(shown, kind) for column, kind, shown in message["cells"]}
        grid.sheets[-1].rows[message["row"]] = cells
    elif "note" in message:
        grid.notes.append(message["note"])
