"""Commands on what is proposed about problems (处理建议)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.change_ladder import (
    LadderShown,
    change_ladder,
    restore_ladder,
    show_ladder,
)
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.rules.ladder import Measure


def list_all(session: Session) -> Answer:
    """List the rungs as they stand on a day."""
    with session.desk(read_only=True) as desk:
        return _told(show_ladder(desk, on=session.args.on))


def change(session: Session) -> Answer:
    """Change a rung from a day on, or add one."""
    args = session.args
    given = {
        "natures": args.natures,
        "propose": args.propose,
        "text": args.text,
        "citation": args.citation,
        "on": args.enabled,
    }
    if all(one is None for one in given.values()):
        args.complain("要写改什么：--nature、--propose、--text、--citation、--enable 或 --disable")
    with session.desk(read_only=False) as desk:
        change_ladder(desk, measure_id=args.id, begins=args.begins, **given)
        return _told(show_ladder(desk, on=args.begins))


def restore(session: Session) -> Answer:
    """Put a rung back, from a day on."""
    args = session.args
    with session.desk(read_only=False) as desk:
        restore_ladder(desk, measure_id=args.id, begins=args.begins)
        return _told(show_ladder(desk, on=args.begins))


def _told(found: LadderShown) -> Answer:
    data = {
        "measures": [_data(one) for one in found.measures],
        "acts": [
            {"id": one.id, "label": one.label, "kind": one.kind} for one in found.acts.values()
        ],
    }
    head = ["编号", "启用", "性质含有", "建议", "怎样处理", "依据"]
    return Answer(data, in_columns(head, [_row(one) for one in found.measures]))


def _row(one: Measure) -> list[str]:
    acts = "、".join(act.label for act in one.acts)
    natures = "、".join(one.natures)
    return [one.id, "是" if one.on else "", natures, acts, one.text, one.citation]


def _data(one: Measure) -> dict[str, Any]:
    return {
        "id": one.id,
        "on": one.on,
        "from": None if one.begins == date.min else one.begins.isoformat(),
        "natures": list(one.natures),
        "propose": [act.id for act in one.acts],
        "text": one.text,
        "citation": one.citation,
        "national": one.national,
        "own": one.own,
    }
