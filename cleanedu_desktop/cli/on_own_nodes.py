"""Commands that change time nodes and the year's holidays (调休)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.change_holidays import change_holidays, holidays_of, restore_holidays
from cleanedu_desktop.acts.change_node import add_node, change_node, node_words, restore_node
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_nodes import node_book
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.rules.day_lists import days_text
from cleanedu_desktop.rules.time_nodes import NodeRule, in_force


def node_data(rule: NodeRule) -> dict[str, Any]:
    """Return how a node stands, as JSON."""
    return {
        "id": rule.id,
        "name": rule.text,
        "kind": rule.kind,
        "falls_on": rule.falls_on,
        "draft_days": rule.draft_days,
        "send_days": rule.send_days,
        "on": rule.on,
        "from": None if rule.begins == date.min else rule.begins.isoformat(),
        "citation": rule.citation,
        "national": rule.national,
        "own": rule.own,
    }


def change(session: Session) -> Answer:
    """Change a node from a day on."""
    args = session.args
    if (args.enabled, args.draft_days, args.send_days) == (None, None, None):
        args.complain("要写改什么：--enable、--disable、--draft-days 或 --send-days")
    with session.desk(read_only=False) as desk:
        change_node(
            desk,
            node_id=args.id,
            begins=args.begins,
            draft_days=args.draft_days,
            send_days=args.send_days,
            on=args.enabled,
        )
        return _stands(desk, args.id, args.begins)


def add(session: Session) -> Answer:
    """Add a node of the office's own."""
    args = session.args
    with session.desk(read_only=False) as desk:
        add_node(
            desk,
            text=args.name,
            falls_on=args.date,
            begins=args.begins,
            draft_days=args.draft_days,
            send_days=args.send_days,
            citation=args.citation,
            calendar=args.calendar,
        )
        some = [one for each in node_book(desk).rules.values() for one in each]
        made = next(one for one in some if one.text == args.name.strip())
        return _stands(desk, made.id, args.begins)


def restore(session: Session) -> Answer:
    """Put a node back, from a day on."""
    args = session.args
    with session.desk(read_only=False) as desk:
        restore_node(desk, node_id=args.id, begins=args.begins)
        return _stands(desk, args.id, args.begins)


def holidays(session: Session) -> Answer:
    """Show the table of a year."""
    with session.desk(read_only=True) as desk:
        return _table(desk, session.args.year)


def set_holidays(session: Session) -> Answer:
    """Keep the table of a year."""
    args = session.args
    with session.desk(read_only=False) as desk:
        change_holidays(desk, year=args.year, off=args.off, work=args.work, citation=args.citation)
        return _table(desk, args.year)


def put_back_holidays(session: Session) -> Answer:
    """Go back to the shipped table of a year."""
    args = session.args
    with session.desk(read_only=False) as desk:
        restore_holidays(desk, year=args.year)
        return _table(desk, args.year)


def _stands(desk: Desk, node_id: str, day: date) -> Answer:
    rule = in_force(node_book(desk).rules.get(node_id, ()), day)
    words = f"节点 {node_id}：{node_words(rule)}"
    return Answer(None if rule is None else node_data(rule), [words])


def _table(desk: Desk, year: int) -> Answer:
    table, own = holidays_of(desk, year=year)
    if table is None:
        data: dict[str, Any] = {"year": year, "off": None, "work": None, "citation": None}
        return Answer(data | {"own": own}, [f"没有 {year} 年的放假调休表。"])
    days = {name: sorted(getattr(table, name)) for name in ("off", "work")}
    data = {"year": year} | {key: [one.isoformat() for one in some] for key, some in days.items()}
    lines = [
        f"{year} 年放假：{days_text(days['off']) or '无'}",
        f"上班：{days_text(days['work']) or '无'}",
        f"依据：{table.citation}",
    ]
    return Answer(data | {"citation": table.citation, "own": own}, lines)
