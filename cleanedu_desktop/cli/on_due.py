"""The command due."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.rules.due import Due

_TONES = {"red": "逾期", "amber": "该办了", "grey": "待办"}
_MOST_NAMES = 4


def due(session: Session) -> Answer:
    """List what is due on a day."""
    with session.desk(read_only=True) as desk:
        listed = list_due(desk, on=session.args.on)
    rows = [_row(one) for one in listed.dues]
    lines = (
        in_columns(["", "截止", "规则", "待办", "情况", "涉及"], rows) if rows else ["没有待办。"]
    )
    data = {"on": listed.on.isoformat(), "due": [_data(one) for one in listed.dues]}
    if not listed.mistakes:
        return Answer(data, lines)
    told = f"本单位的规则有 {len(listed.mistakes)} 处错误，这些没有计入，其余照常；请按位置改正。"
    return Answer(data, lines, problem=told, details=listed.mistakes)


def _row(one: Due) -> list[str]:
    names = "、".join(one.names[:_MOST_NAMES])
    more = f"等{len(one.names)}人" if len(one.names) > _MOST_NAMES else ""
    until = one.until.isoformat() if one.until else ""
    return [_TONES[one.tone], until, one.rule_id, one.what, one.detail, names + more]


def _data(one: Due) -> dict[str, Any]:
    settle = one.settle
    return {
        "what": one.what,
        "detail": one.detail,
        "tone": one.tone,
        "for_whom": [
            {"id": person, "name": name}
            for person, name in zip(one.for_whom, one.names, strict=True)
        ],
        "since": one.since.isoformat(),
        "until": one.until.isoformat() if one.until else None,
        "missed": list(one.missed),
        "rule": one.rule_id,
        "citation": one.citation,
        "national": one.national,
        "settle": {
            "act": settle.act,
            "kind": settle.kind,
            "record": settle.record_id or None,
            "step": settle.step or None,
            "state": settle.state or None,
            "answers": dict(settle.answers),
        },
    }
