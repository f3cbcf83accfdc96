"""What importing a filled workbook would do, row by row, as shown before it is done."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import Literal

from cleanedu_desktop.quick_dataclass import dataclass

Decision = Literal["add", "same", "wrong"]


@dataclass(frozen=True)
class CellError:
    """A cell that has to be put right before anything is imported."""

    sheet: str
    row: int
    column: str
    """Letter; empty where the whole row is meant."""
    shown: str
    sentence: str


@dataclass(frozen=True)
class EntryLine:
    """One row of the first sheet and what is to be done with it."""

    row: int
    words: str
    """What the record would be called."""
    decision: Decision
    reason: str = ""
    """Why it is passed over, what is wrong first, or advice."""


@dataclass(frozen=True)
class NameAsked:
    """A name that several people have."""

    name: str
    rows: tuple[int, ...]
    candidates: tuple[tuple[str, str], ...]
    """(person id, line that tells them apart)."""


@dataclass(frozen=True)
class EntriesImportPlan:
    """What an import would do; nothing has been written."""

    file: Path
    kind: str
    title: str
    """Of the form."""
    lines: list[EntryLine]
    errors: list[CellError]
    asked: list[NameAsked] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, decision: Decision) -> int:
        """Return how many rows have this decision."""
        return sum(line.decision == decision for line in self.lines)

    @property
    def is_ready(self) -> bool:
        """Tell whether there is something to import, and nothing to be put right first."""
        return not self.errors and self.count("add") > 0
