"""Keeps from an inspector what is not for him."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.problems import OfficeProblem


def refuse_inspector(desk: Desk, what: str) -> None:
    """Raise if an inspector sits here: `what` is not for him."""
    if desk.inspection is not None:
        raise OfficeProblem(
            f"检查模式下不能{what}，没有执行，记录没有受影响；请由文书或负责人来做。"
        )
