"""What reading a filled sign-in sheet would do, person by person, as shown before it is done."""

from __future__ import annotations

from dataclasses import field

from cleanedu_desktop.acts.entries_import_plan import CellError
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class SignInLine:
    """One person of the sheet."""

    row: int
    """In the file; 0: on the record alone, left as it is."""
    person_id: str
    name: str
    before: str
    """Presence on the record in words, empty where the person is not on it."""
    after: str
    reason: str = ""


@dataclass(frozen=True)
class SignInPlan:
    """What reading a sign-in sheet would do; nothing has been written."""

    record_id: str
    number: str
    lines: list[SignInLine] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)

    @property
    def changed(self) -> int:
        """Return how many people would be recorded otherwise than they are."""
        return sum(line.before != line.after for line in self.lines)

    def count(self, word: str) -> int:
        """Return how many people would have this presence."""
        return sum(line.after == word for line in self.lines)
