"""Begins the record of a time node's reminder, or the step that says it was sent."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.acts.list_nodes import KIND, SENT, NodeStanding
from cleanedu_desktop.ui.routes import Beginning, Routes

STEP = "send"


def begin_reminder(standing: NodeStanding, routes: Routes, wording: str = "") -> None:
    """Open a new reminder for the node, its checklist written in, with a wording of the office."""
    node = standing.node
    answers: dict[str, Any] = {
        "nodes": [node.text],
        "node_on": node.day.isoformat(),
        "drafted_on": standing.today.isoformat(),
        "checklist": [{"item": item} for item in node.rule.checklist],
    }
    if wording:
        answers["content"] = wording
    routes.to_new.emit(KIND, Beginning(answers=answers))


def send_reminder(standing: NodeStanding, routes: Routes) -> None:
    """Open the step that logs the sending of the newest reminder not sent yet."""
    waiting = [one for one in standing.reminders if one.state != SENT]
    routes.to_step.emit(KIND, (waiting or list(standing.reminders))[-1].id, STEP)


def days_left(standing: NodeStanding) -> str:
    """Return how far off the node is: 距中秋节还有 7 天, 今天是中秋节."""
    days = (standing.node.day - standing.today).days
    if days < 0:
        return f"{standing.node.text}已过"
    return f"距{standing.node.text}还有 {days} 天" if days else f"今天是{standing.node.text}"
