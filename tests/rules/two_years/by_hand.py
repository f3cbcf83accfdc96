"""Reads the tables worked out by hand, and writes what the program says in their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cleanedu_desktop.rules.due import Due

HERE = Path(__file__).parent
DAY = re.compile(r"## (\d{4}-\d\d-\d\d)$")
SCORE = re.compile(r"## (county-\w \d{4}-\d\d-\d\d)$")
YEAR = re.compile(r"## (\d{4})$")


@dataclass(frozen=True, order=True)
class Demand:
    """A demand in the words of the table."""

    rule: str
    tone: str
    what: str
    who: tuple[str, ...]
    since: str
    until: str

    def __str__(self) -> str:
        """As one line of a report."""
        who = " ".join(self.who) or "—"
        return " | ".join((self.rule, self.tone, self.what, who, self.since, self.until))


def demands_by_hand(asked: str, name: str = "by_hand_due.md") -> dict[date, list[Demand]]:
    """Return day -> demands to be told, ``then`` (that evening) or ``later``."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    days = [heading.group(1) for line in lines if (heading := DAY.match(line))]
    found: dict[date, list[Demand]] = {date.fromisoformat(day): [] for day in days}
    for day, cells in _rows(name, DAY):
        some = found[date.fromisoformat(day)]
        rule, tone, what, who, since, until, only, _why = cells
        if only in {"", asked}:
            people = () if who == "—" else tuple(sorted(who.split()))
            some.append(Demand(rule, tone, what, people, since, until))
    return {on: sorted(some) for on, some in found.items()}


def hours_by_hand() -> dict[date, list[tuple[str, ...]]]:
    """Return day -> (who, hours, target, sessions, self-study, missed) in words."""
    found: dict[date, list[tuple[str, ...]]] = {}
    for heading, cells in _rows("by_hand_coverage.md", DAY):
        if len(cells) == 7:
            found.setdefault(date.fromisoformat(heading), []).append(tuple(cells[:6]))
    return found


def figures_by_hand(name: str) -> dict[date, dict[str, str]]:
    """Return day -> name of a figure -> its words, of one file."""
    found: dict[date, dict[str, str]] = {}
    for heading, cells in _rows(name, DAY):
        if len(cells) == 3:
            found.setdefault(date.fromisoformat(heading), {})[cells[0]] = cells[1]
    return found


def nodes_by_hand() -> dict[int, list[tuple[str, ...]]]:
    """Return year -> (node, day, send by, status)."""
    found: dict[int, list[tuple[str, ...]]] = {}
    for heading, cells in _rows("by_hand_nodes.md", YEAR):
        found.setdefault(int(heading), []).append(tuple(cells[:4]))
    return found


def scores_by_hand() -> dict[tuple[str, date], dict[str, str]]:
    """Return (standard, day) -> indicator -> its points in words; ``sum`` too."""
    found: dict[tuple[str, date], dict[str, str]] = {}
    for heading, cells in _rows("by_hand_score.md", SCORE):
        standard, _, day = heading.partition(" ")
        found.setdefault((standard, date.fromisoformat(day)), {})[cells[0]] = cells[1]
    return found


def rules_by_hand() -> dict[int, list[tuple[str, ...]]]:
    """Return year -> (rule, act, kind, type or step, national)."""
    found: dict[int, list[tuple[str, ...]]] = {}
    for heading, cells in _rows("by_hand_rules.md", YEAR):
        found.setdefault(int(heading), []).append(tuple(cells[:5]))
    return found


def findings_by_hand() -> dict[int, list[tuple[str, str, date]]]:
    """Return year -> (check, key of the record, first evening on which it is found)."""
    found: dict[int, list[tuple[str, str, date]]] = {}
    for heading, (check, key, since, _why) in _rows("by_hand_review.md", YEAR):
        found.setdefault(int(heading), []).append((check, key, date.fromisoformat(since)))
    return found


def as_by_hand(due: Due, keys: Mapping[str, str]) -> Demand:
    """Write a demand of the program as the table would; `keys`: id of a record -> its key."""
    if due.missed:
        what = " ".join(("missed", *due.missed))
    elif due.rule_id == "R57":
        what = "missing" if due.settle.act == "many" else "unsigned"
    elif due.rule_id == "D1":
        what = f"{due.what.partition('：')[0]}：{keys[due.settle.record_id]}"
    elif due.settle.link:
        what = keys[due.settle.link[0]]
    else:
        what = keys.get(due.settle.record_id, "")
    until = due.until.isoformat() if due.until else ""
    names = tuple(sorted(due.names))
    return Demand(due.rule_id, due.tone, what, names, due.since.isoformat(), until)


def _rows(name: str, heading: re.Pattern[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the heading above and the cells of each row of a Markdown file's tables."""
    above, width = "", 0
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if found := heading.match(line):
            above = found.group(1)
        elif not line.startswith("|"):
            width = 0
        elif not width:
            width = line.count("|")
        elif not line.startswith("|---"):
            assert line.count("|") == width, f"{name}: {line}"
            yield above, [cell.strip() for cell in line.split("|")[1:-1]]
