"""Reads the numbers and words the record checks go by: data with a citation, never constants."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass


def _named(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


@dataclass(frozen=True, kw_only=True)
class Quorum:
    """How many must be present for sessions whose type contains one of `types`."""

    types: tuple[str, ...]
    counted: tuple[str, ...]
    """Political statuses that are counted; empty: every attendee."""
    more_than_half: bool
    """True: over half (超过半数). False: half is enough (半数以上)."""
    source: str


@dataclass(frozen=True, kw_only=True)
class Expected:
    """Who of the roster is expected at sessions whose type contains one of `types`."""

    types: tuple[str, ...]
    political_status: tuple[str, ...]
    """Empty: nobody in particular (a committee), so nobody is missed."""


@dataclass(frozen=True, kw_only=True)
class Standards:
    """What the record checks go by."""

    quorums: tuple[Quorum, ...]
    expected: tuple[Expected, ...]
    admonition_words: tuple[str, ...]
    """A talk type containing one of them is an admonishing talk (诫勉)."""
    secretary_words: tuple[str, ...]
    """A post containing one of them is the branch's own secretary."""
    pre_appointment_words: tuple[str, ...]
    appointment_looked_back_days: int
    """An appointment up to this many days before the talk is taken for its occasion."""
    follow_up_words: tuple[str, ...]
    """A talk type containing one of them is a visit to someone under sanction (回访)."""
    follow_up_visitors: int
    """How many make such a visit at least."""
    party_age: int
    """Years of age from which one may join the Party."""
    first_year: int
    """No record is of an earlier year."""
    late_reason_characters: int
    """The reason of a late entry is no longer."""

    def quorum_for(self, session_type: str) -> Quorum | None:
        """Return the quorum that holds for a session type, or None."""
        return next((one for one in self.quorums if _named(session_type, one.types)), None)

    def expected_for(self, session_type: str) -> Expected | None:
        """Return who is expected; None: everyone on the roster."""
        return next((one for one in self.expected if _named(session_type, one.types)), None)


@lru_cache(maxsize=4)
def read_standards(file: Path) -> Standards:
    """Read `resources/rules/record_checks.toml`, once for each file.

    Raises:
        OfficeProblem: the file is missing or does not say what it must.
    """
    try:
        return _standards(tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OfficeProblem(
            f"检查规则文件 {file} 读不出来（{error}）。记录没有受影响；请恢复该文件后重试。"
        ) from error


def _standards(given: dict[str, Any]) -> Standards:
    talk, person, record = given["talk"], given["person"], given["record"]
    return Standards(
        quorums=tuple(
            Quorum(
                types=tuple(row["types"]),
                counted=tuple(row["counted"]),
                more_than_half=bool(row["more_than_half"]),
                source=str(row["source"]),
            )
            for row in given["quorum"]
        ),
        expected=tuple(
            Expected(types=tuple(row["types"]), political_status=tuple(row["political_status"]))
            for row in given["expected"]
        ),
        admonition_words=tuple(talk["admonition_words"]),
        secretary_words=tuple(talk["secretary_words"]),
        pre_appointment_words=tuple(talk["pre_appointment_words"]),
        appointment_looked_back_days=int(talk["appointment_looked_back_days"]),
        follow_up_words=tuple(talk["follow_up_words"]),
        follow_up_visitors=int(talk["follow_up_visitors"]),
        party_age=int(person["party_age"]),
        first_year=int(record["first_year"]),
        late_reason_characters=int(record["late_reason_characters"]),
    )
