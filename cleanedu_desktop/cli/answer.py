"""What a command has to say: data for ``--json``, lines for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.quick_dataclass import dataclass


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

    def with_paper(self, printed: FormsPrinted | None) -> Answer:
        """Tell besides what was printed, if it was asked for."""
        if printed is None:
            return self
        told = f"已生成：{printed.path}（{printed.pages} 页）"
        return replace(
            self, data=self.data | {"path": str(printed.path)}, lines=[*self.lines, told]
        )
