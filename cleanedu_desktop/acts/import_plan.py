"""What importing a roster would do, row by row, as shown before it is done."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.people_matching import Decision

Answers = dict[str, Any]


@dataclass(frozen=True)
class ImportDoubt:
    """A cell of the file the user should look at."""

    sheet: str
    row: int
    column: str
    """Letter."""
    shown: str
    reason: str


@dataclass(frozen=True)
class ImportLine:
    """One row of the roster and what is to be done with it."""

    index: int
    """From 0; `import_people` takes decisions by it."""
    label: str
    """Where it stands: ``人员表 第5行``."""
    sheet: str
    row: int
    name: str
    decision: Decision
    reason: str
    answers: Answers
    person_id: str | None = None
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    """Field -> (known, new) of an update."""
    candidates: tuple[tuple[str, str], ...] = ()
    """(person id, line that tells them apart) of the people an `ask` may mean."""


@dataclass(frozen=True)
class PeopleImportPlan:
    """What an import would do; nothing has been written."""

    file: Path
    lines: list[ImportLine]
    doubts: list[ImportDoubt]
    notes: list[str]

    def count(self, decision: Decision) -> int:
        """Return how many rows have this decision."""
        return sum(line.decision == decision for line in self.lines)

    @property
    def added(self) -> int:
        """People to be added."""
        return self.count("add")

    @property
    def changed(self) -> int:
        """People to be changed."""
        return self.count("update")

    @property
    def same(self) -> int:
        """People whose row says nothing new."""
        return self.count("same")

    @property
    def skipped(self) -> int:
        """Rows that are passed over."""
        return self.count("skip")

    @property
    def asked(self) -> int:
        """Rows the user has to decide."""
        return self.count("ask")
