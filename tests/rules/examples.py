"""An example for a check: what it notices, and what it lets pass."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleanedu_desktop.records.record import PersonTie, StepTaken, WholeRecord
from cleanedu_desktop.rules.finding import Finding, Surroundings
from cleanedu_desktop.rules.record_checks import check_record, check_step
from tests.rules.made_records import surroundings


@dataclass(frozen=True)
class Case:
    """A record, or a step given to it, and what is known besides."""

    whole: WholeRecord
    known: Surroundings = field(default_factory=surroundings)
    step: StepTaken | None = None
    people: tuple[PersonTie, ...] = ()

    def findings(self, check_id: str) -> list[Finding]:
        """Return what one check finds in it."""
        found = (
            check_record(self.whole, self.known)
            if self.step is None
            else check_step(self.whole, self.step, self.people, self.known)
        )
        return [one for one in found if one.check_id == check_id]


@dataclass(frozen=True)
class Example:
    """What a check notices, what its sentence names, and what it lets pass."""

    check_id: str
    noticed: Case
    says: str
    """Part of the sentence: a name or value it is about."""
    where: str
    passes: Case
    blocks: bool = False

    def hold(self) -> None:
        """Assert that the check notices the one and lets the other pass."""
        found = self.noticed.findings(self.check_id)
        assert found, f"{self.check_id} notices nothing"
        assert self.says in "".join(one.sentence for one in found)
        assert {one.where for one in found} == {self.where}
        assert {one.blocks for one in found} == {self.blocks}
        assert self.passes.findings(self.check_id) == []
