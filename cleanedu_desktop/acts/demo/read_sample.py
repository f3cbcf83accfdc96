"""Reads the folder of the sample office; `resources/sample/README.md` says how it is written."""

from __future__ import annotations

import tomllib
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import Any

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class Sample:
    """The sample office as written down."""

    name: str
    code: str
    today: datetime
    """Noon of the day the demo looks at."""
    set_up_at: datetime
    roster: Path
    roster_imported_at: datetime
    records: list[dict[str, Any]] = field(default_factory=list)
    batches: list[dict[str, Any]] = field(default_factory=list)


def read_sample(folder: Path) -> Sample:
    """Read the sample office.

    Raises:
        OfficeProblem: a file is missing or unreadable.
    """
    office = _read(folder / "office.toml")
    try:
        return Sample(
            name=office["name"],
            code=office["code"],
            today=moment(f"{office['today']}T12:00"),
            set_up_at=moment(office["set_up_at"]),
            roster=folder / office["roster"],
            roster_imported_at=moment(office["roster_imported_at"]),
            records=[
                one for name in office["record_files"] for one in _read(folder / name)["record"]
            ],
            batches=[
                one for name in office["commitment_files"] for one in _read(folder / name)["batch"]
            ],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _unreadable(folder, error) from error


def moment(text: str) -> datetime:
    """Read wall time (``2026-01-09T16:40``) as this machine's, so that it shows as office hours."""
    return datetime.fromisoformat(text).astimezone()


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from error


def _unreadable(place: Path, error: Exception) -> OfficeProblem:
    return OfficeProblem(
        f"示例资料 {place} 读不出来（{error}），没有生成示例单位，你的数据没有受影响；"
        "请重新安装程序后再试。"
    )
