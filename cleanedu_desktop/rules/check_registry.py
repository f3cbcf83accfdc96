"""Keeps every record check with its id, kind and source; `record_checks.py` says how to add one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import PersonTie, StepTaken, WholeRecord
from cleanedu_desktop.rules.finding import Finding, Surroundings

Noticed = Iterable[tuple[str, str]]
"""(where, sentence) for each thing noticed."""


@dataclass(frozen=True, kw_only=True)
class StepGiven:
    """A step about to be taken, or taken, and the record as it was before it."""

    whole: WholeRecord
    step: StepTaken
    people: Sequence[PersonTie] = ()


RecordLook = Callable[[WholeRecord, Surroundings], Noticed]
StepLook = Callable[[StepGiven, Surroundings], Noticed]


@dataclass(frozen=True, kw_only=True)
class _Check:
    """One check of one kind."""

    check_id: str
    kind: str
    blocks: bool
    source: str
    """Where the rule comes from: a regulation, a form of the customary list (F8), or its reason."""

    def findings(self, noticed: Noticed) -> list[Finding]:
        """Turn what was noticed into findings of this check."""
        return [
            Finding(check_id=self.check_id, where=where, sentence=sentence, blocks=self.blocks)
            for where, sentence in noticed
        ]


@dataclass(frozen=True, kw_only=True)
class RecordCheck(_Check):
    """Looks at a record."""

    look: RecordLook


@dataclass(frozen=True, kw_only=True)
class StepCheck(_Check):
    """Looks at a step given to a record."""

    step: str
    look: StepLook


class Checks:
    """The checks of all kinds, in the order they were declared."""

    def __init__(self) -> None:
        self.of_records: list[RecordCheck] = []
        self.of_steps: list[StepCheck] = []

    def record(self, *kinds: str, blocks: bool, source: str) -> Callable[[RecordLook], RecordLook]:
        """Declare a check of the records of `kinds`; its id is ``kind.function_name``."""

        def declare(look: RecordLook) -> RecordLook:
            for kind in kinds:
                name = f"{kind}.{look.__name__}"
                self.of_records.append(
                    RecordCheck(check_id=name, kind=kind, blocks=blocks, source=source, look=look)
                )
            return look

        return declare

    def step(
        self, kind: str, *steps: str, blocks: bool, source: str
    ) -> Callable[[StepLook], StepLook]:
        """Declare a check of `steps` of `kind`; its id is ``kind.step.function_name``."""

        def declare(look: StepLook) -> StepLook:
            for step in steps:
                name = f"{kind}.{step}.{look.__name__}"
                self.of_steps.append(
                    StepCheck(
                        check_id=name,
                        kind=kind,
                        blocks=blocks,
                        source=source,
                        step=step,
                        look=look,
                    )
                )
            return look

        return declare

    @property
    def ids(self) -> list[str]:
        """Ids of all checks."""
        return [one.check_id for one in (*self.of_records, *self.of_steps)]
