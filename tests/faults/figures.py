"""What a trial counted and found; handed from process to process as JSON."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Figures:
    """One trial of one job or reader."""

    trial: str
    job: str
    points: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    """What happened -> how often."""
    findings: list[str] = field(default_factory=list)
    """What must not happen, with what is needed to see it again."""

    def as_json(self) -> str:
        """Return one line."""
        return json.dumps(vars(self), ensure_ascii=False)

    def row(self) -> str:
        """Return one row of a Markdown table."""
        told = ", ".join(f"{name} {count}" for name, count in sorted(self.counts.items()))
        return f"| {self.trial} | {self.job} | {self.points} | {len(self.findings)} | {told} |"


HEADING = "| trial | job | points | wrong | what happened |\n|---|---|---|---|---|"


def from_json(line: str) -> Figures:
    """Read what `as_json` wrote."""
    told = json.loads(line)
    return Figures(**{**told, "counts": Counter(told["counts"])})
