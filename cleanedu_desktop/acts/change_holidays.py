"""Keeps the office's table of a year's holidays and 调休, or goes back to the shipped one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import (
    keep_own_rules,
    not_saved,
    own_text,
    refuse_read_only,
)
from cleanedu_desktop.acts.entry.own_file import own_file_there
from cleanedu_desktop.outside_files import is_there, load_toml
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.changes_text import HEAD, values_text
from cleanedu_desktop.rules.day_lists import days_in, days_text
from cleanedu_desktop.rules.lunar_days import FIRST_YEAR, LAST_YEAR
from cleanedu_desktop.rules.read_nodes import read_working_days
from cleanedu_desktop.rules.working_days import SATURDAY, HolidayTable, read_holidays


def change_holidays(desk: Desk, *, year: int, off: str, work: str, citation: str) -> Changes:
    """Keep the days off and the weekend days worked of a year, as typed (`day_lists`).

    Raises:
        OfficeProblem: a list cannot be read, days contradict each other, no citation, the year's
            table is written by hand, the store is held by another window, or file or history
            cannot be written; the table is as it was.
    """
    refuse_read_only(desk)
    file = _file(desk, year)
    try:
        free, worked = days_in(off, year), days_in(work, year)
        _refuse(free, worked, citation)
        values = {
            "year": year,
            "citation": citation.strip(),
            "off": [one.isoformat() for one in free],
            "work": [one.isoformat() for one in worked],
        }
        text = HEAD + values_text(values)
        read_holidays(load_toml(text), year)
    except ValueError as error:
        raise not_saved(f"{error}；请改正后再保存") from error
    return _keep(desk, year, file, text)


def restore_holidays(desk: Desk, *, year: int) -> Changes:
    """Let the shipped table of a year hold again, or none where none is shipped.

    Raises:
        OfficeProblem: as `change_holidays`.
    """
    refuse_read_only(desk)
    return _keep(desk, year, _file(desk, year), "")


def holidays_of(desk: Desk, *, year: int) -> tuple[HolidayTable | None, bool]:
    """Return the table of a year, and whether it is one the program wrote for the office."""
    table = read_working_days(desk.folders.rules, desk.folders.own_rules).tables.get(year)
    try:
        return table, is_there(_place(desk, year))
    except OSError:
        return table, False  # Said among the mistakes of the nodes.


def _refuse(off: Sequence[date], work: Sequence[date], citation: str) -> None:
    if not off and not work:
        raise ValueError("没有写哪天放假、哪天上班")
    if not citation.strip():
        raise ValueError("没有写依据：是哪份通知")
    if weekdays := [one for one in work if one.weekday() < SATURDAY]:
        raise ValueError(f"{days_text(weekdays[:1])}不是星期六、星期日，本来就上班")


def _place(desk: Desk, year: int) -> Path:
    return desk.folders.own_rules / f"holidays_{year}.toml"


def _file(desk: Desk, year: int) -> Path:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise not_saved(f"年份应在 {FIRST_YEAR} 至 {LAST_YEAR} 之间；请换一个年份")
    file = _place(desk, year)
    if own_file_there(file) and not own_text(file).startswith(HEAD):
        raise OfficeProblem(
            f"没有保存：{year} 年的放假调休表是手写的，程序不改手写的文件。规则和记录都没有改动；"
            f"请在 {file} 里改，或移走该文件后再试。"
        )
    return file


def _keep(desk: Desk, year: int, file: Path, text: str) -> Changes:
    before = _words(desk, year)
    name = f"{year} 年放假调休表"
    return keep_own_rules(
        desk, "change_holidays", file, text, lambda: (name, before, _words(desk, year))
    )


def _words(desk: Desk, year: int) -> str:
    table, _own = holidays_of(desk, year=year)
    if table is None:
        return "没有"
    off, work = days_text(table.off) or "无", days_text(table.work) or "无"
    return f"放假：{off}；上班：{work}；依据：{table.citation}"
