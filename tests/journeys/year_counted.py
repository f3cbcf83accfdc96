"""Counts a year straight over the rows of the store, as no part of the program does.

Each count says in a sentence what it means. Nothing here asks the program's rules: what a rule asks
(32 hours, whose talks, which words of a type) is read from the files the office could change.
"""

from __future__ import annotations

import json
import sqlite3
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

ROWS = """
SELECT id, kind, number, happened_on, state, answers,
       late_reason IS NOT NULL AND late_reason NOT LIKE '转录：%', late_reason LIKE '转录：%'
FROM record WHERE withdrawn_at IS NULL
"""
TIES = "SELECT record_id, step_id, person_id, role, presence FROM person_tie ORDER BY position"
STEPS = "SELECT record_id, id, step, taken_on, answers FROM step_taken ORDER BY position"
LINKS = "SELECT from_id, to_id FROM record_link"
PEOPLE = "SELECT id, name FROM person JOIN record USING (id) WHERE withdrawn_at IS NULL"
FILES = "SELECT record_id, role FROM attachment WHERE removed_at IS NULL"
HEAD = "SELECT seq || '-' || substr(digest, 1, 12) FROM change ORDER BY seq DESC LIMIT 1"
RULES = ("cadence", "hours", "coverage", "categories")
PARTY = ("中共党员", "中共预备党员")


@dataclass
class Row:
    """A record with all that is tied to it."""

    id: str
    kind: str
    number: str
    day: str
    state: str
    answers: dict[str, Any]
    late: bool
    copied: bool
    people: list[tuple[str, str, str | None]] = field(default_factory=list)
    """(person id, role, presence) of the record itself."""
    steps: list[tuple[str, str, dict[str, Any], list[str]]] = field(default_factory=list)
    """(step, day, answers, ids of the people tied to it)."""
    files: list[str] = field(default_factory=list)
    """Roles of its attachments."""

    def those(self, *roles: str) -> set[str]:
        """Return who is tied in a role."""
        return {who for who, role, _ in self.people if role in roles}

    def took(self, *steps: str) -> str:
        """Return which of these steps was taken last, "" if none was."""
        return next((one[0] for one in reversed(self.steps) if one[0] in steps), "")

    def tags(self, name: str) -> list[str]:
        """Return the words chosen in an answer."""
        return list(self.answers.get(name) or ())


class Counted:
    """The store file of an office, and one year of it."""

    def __init__(self, store: Path, rules: Path, year: int) -> None:
        self.year, self.last = str(year), f"{year}-12-31"
        with sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True) as raw:
            self.head: str = raw.execute(HEAD).fetchone()[0]
            self.began = str(raw.execute("SELECT created_at FROM office").fetchone()[0])[:10]
            self.names: dict[str, str] = dict(raw.execute(PEOPLE))
            self.links = set(raw.execute(LINKS))
            self.rows = {one[0]: _row(one) for one in raw.execute(ROWS)}
            self._tie(raw)
        raw.close()
        self._rules: dict[str, dict[str, Any]] = {
            one["id"]: one
            for name in RULES
            for one in tomllib.loads((rules / f"{name}.toml").read_text("utf-8"))["rule"]
        }

    def _tie(self, raw: sqlite3.Connection) -> None:
        of_step = defaultdict(list)
        for record_id, step_id, who, role, presence in raw.execute(TIES):
            if step_id is not None:
                of_step[step_id].append(who)
            elif record_id in self.rows:
                self.rows[record_id].people.append((who, role, presence))
        for record_id, step_id, step, day, answers in raw.execute(STEPS):
            if record_id in self.rows:
                taken = (step, day, json.loads(answers), of_step[step_id])
                self.rows[record_id].steps.append(taken)
        for record_id, role in raw.execute(FILES):
            if record_id in self.rows:
                self.rows[record_id].files.append(role)

    def rule(self, rule_id: str) -> dict[str, Any]:
        """Return what the file of rules says."""
        return self._rules[rule_id]

    def rules(self) -> list[dict[str, Any]]:
        """Return the rules that are on, in the order of their files."""
        return [one for one in self._rules.values() if one.get("on", True)]

    def of(self, kind: str, types: Iterable[str] = ()) -> list[Row]:
        """Return the year's records of a kind by day; only those with such words in their type."""
        words = tuple(types)
        found = [one for one in self.rows.values() if one.kind == kind and self._of_year(one)]
        typed = [one for one in found if not words or has(words, type_of(one))]
        return sorted(typed, key=lambda one: (one.day, one.number))

    def _of_year(self, one: Row) -> bool:
        if one.day:
            return one.day.startswith(self.year)
        return str(one.answers.get("year")) == self.year

    @cached_property
    def roster(self) -> set[str]:
        """Who is on the roster at the end of the year."""
        kind = "person"
        people = (one for one in self.rows.values() if one.kind == kind)
        return {one.id for one in people if one.state == "on_roster"}

    @cached_property
    def sessions(self) -> list[Row]:
        """Sessions of study held in the year, and not withdrawn."""
        return self.of("study_session")

    @cached_property
    def reached(self) -> dict[str, dict[str, float]]:
        """Session -> who was there or made it up -> the hours of study it gave them."""
        return {one.id: _hours_given(one) for one in self.sessions}

    @cached_property
    def ever_reached(self) -> set[str]:
        """Who was at any session of the year, or made one up."""
        return {who for given in self.reached.values() for who in given}

    def marks(self) -> Counter[str | None]:
        """Attendances of the year's sessions by their mark."""
        return Counter(
            mark for one in self.sessions for _, role, mark in one.people if role == "attendee"
        )

    def meant(self, fits: Callable[[dict[str, Any]], bool]) -> list[str]:
        """Who on the roster is meant, by name as lists have them."""
        found = [one for one in self.roster if fits(self.rows[one].answers)]
        return sorted(found, key=lambda one: (self.names[one], one))

    def asked(self, scope: dict[str, Any]) -> list[str]:
        """Whom a rule means at the end of the year: by party membership, posts and categories."""
        status, posts = scope.get("political_status"), scope.get("posts")
        kinds = scope.get("categories")
        return self.meant(
            lambda one: (
                (not status or one.get("political_status") in status)
                and (not posts or has(posts, one.get("post", "")))
                and (not kinds or bool(set(kinds) & set(self.categories(one))))
            )
        )

    def categories(self, answers: dict[str, Any]) -> list[str]:
        """Categories a person is in on the last day of the year."""
        rows = answers.get("categories") or ()
        return [
            row["category"]
            for row in rows
            if row.get("from", "") <= self.last and row.get("until", "9999") >= self.last
        ]

    def label(self, who: str) -> str:
        """Name of someone, with the department where two on the roster have it."""
        name = self.names[who]
        same = [one for one in self.roster if self.names[one] == name]
        return name if len(same) == 1 else f"{name}（{self.rows[who].answers['department']}）"

    def hours(self, rule: str) -> dict[str, float]:
        """Hours of collective study that count for a rule: of sessions of its types, of courses.

        Without a rule those of all sessions count.
        """
        types = self.rule(rule)["types"] if rule else ()
        given: dict[str, float] = defaultdict(float)
        for one in self.sessions:
            if not types or has(types, type_of(one)):
                for who, much in self.reached[one.id].items():
                    given[who] += much
        for course in self.of("training"):
            for who in course.those("trainee"):
                given[who] += course.answers["hours"]
        return given

    def alone(self) -> dict[str, float]:
        """Hours of study that people gave themselves: by reading, by what they chose of a menu."""
        given: dict[str, float] = defaultdict(float)
        for one in (*self.of("self_study"), *self.of("menu_learning")):
            for who in one.those("learner"):
                given[who] += one.answers["hours"]
        return given


def has(words: Iterable[str], text: str) -> bool:
    """Tell whether any of the words stands in the text."""
    return any(word in text for word in words)


def type_of(one: Row) -> str:
    """Type of a session or talk."""
    return str(one.answers.get("session_type") or one.answers.get("talk_type") or "")


def by_type(some: Sequence[Row]) -> list[tuple[str, int]]:
    """How often each type came, the most frequent first."""
    return sorted(Counter(map(type_of, some)).items(), key=lambda one: (-one[1], one[0]))


def tallied(words: Iterable[str]) -> list[tuple[str, int]]:
    """How often each word came, by word."""
    return sorted(Counter(words).items())


def percent(part: float, whole: float) -> str:
    """A share of a hundred, to a tenth."""
    return f"{round(100 * part / whole, 1):g}%"


def _row(found: Sequence[Any]) -> Row:
    record_id, kind, number, day, state, answers, late, copied = found
    told = json.loads(answers)
    return Row(record_id, kind, number, day or "", state, told, bool(late), bool(copied))


def _hours_given(one: Row) -> dict[str, float]:
    """Who was present, and who made it up later, with the hours each was given."""
    hours = one.answers.get("study_hours")
    here = {who: hours for who, role, mark in one.people if (role, mark) == ("attendee", "present")}
    missing = {who for who, role, mark in one.people if role == "attendee" and mark != "present"}
    for step, _, answers, people in one.steps:
        if step == "make_up_study":
            for who in missing & set(people):
                here[who] = answers.get("hours", hours)
    return {who: 0.0 if much is None else much for who, much in here.items()}


def days_of(period: str, year: str) -> Iterator[tuple[str, str, str]]:
    """Yield (name, first day, last day) of each month, quarter or the year."""
    if period == "year":
        yield "全年", f"{year}-01-01", f"{year}-12-31"
    elif period == "quarter":
        for n in range(4):
            yield f"第{n + 1}季度", f"{year}-{3 * n + 1:02}-01", f"{year}-{3 * n + 3:02}-31"
    else:
        for n in range(1, 13):
            yield f"{n}月", f"{year}-{n:02}-01", f"{year}-{n:02}-31"
