"""What a command has to say: data for ``--json``, lines for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Answer:
    """The result of one command."""

    data: Any
    """Plain data, printed as JSON on request."""
    lines: Sequence[str] = ()
    """Printed otherwise."""
    problem: str | None = None
    """A sentence for stderr; the exit code is then 1 although the command did its work."""
    details: Sequence[str] = ()
    """Further lines under the problem."""
