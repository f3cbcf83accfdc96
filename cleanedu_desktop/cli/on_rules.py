"""Commands on rules: rules, change-rule, restore-rule, rule-changes."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.change_rule import change_rule, restore_rule
from cleanedu_desktop.acts.list_rule_changes import list_rule_changes
from cleanedu_desktop.acts.list_rules import RuleListed, list_rules
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.rules.rule_words import demand_words, origin_words


def list_all(session: Session) -> Answer:
    """List the rules as they stand on a day."""
    with session.desk(read_only=True) as desk:
        listed = list_rules(desk, on=session.args.on)
    rows = [_row(one) for one in listed.rules]
    lines = in_columns(["编号", "启用", "要求", "来源", "自何时起", "规定"], rows)
    data = {
        "on": listed.on.isoformat(),
        "rules": [_data(one) for one in listed.rules],
        "mistakes": list(listed.mistakes),
    }
    if not listed.mistakes:
        return Answer(data, lines)
    told = f"本单位的规则有 {len(listed.mistakes)} 处错误，这些没有生效，其余照常；请按位置改正。"
    return Answer(data, lines, problem=told, details=listed.mistakes)


def change(session: Session) -> Answer:
    """Change a rule from a day on."""
    args = session.args
    given = {
        "on": args.enabled,
        "period": args.period,
        "minimum": args.minimum,
        "keep": args.keep,
        "numbers": dict(args.numbers) if args.numbers else None,
    }
    if all(one is None for one in given.values()):
        options = "--enable、--disable、--period、--minimum、--keep 或 --number"
        args.complain(f"要写改什么：{options}")
    with session.desk(read_only=False) as desk:
        change_rule(desk, rule_id=args.id, begins=args.begins, **given)
        return _stands(list_rules(desk, on=args.begins).rules, args.id)


def restore(session: Session) -> Answer:
    """Put a rule back as it was shipped, from a day on."""
    args = session.args
    with session.desk(read_only=False) as desk:
        restore_rule(desk, rule_id=args.id, begins=args.begins)
        return _stands(list_rules(desk, on=args.begins).rules, args.id)


def changes(session: Session) -> Answer:
    """List who changed which rule, node, holidays or numbers, the newest first."""
    with session.desk(read_only=True) as desk:
        listed = list_rule_changes(desk)
    data = [
        {
            "at": one.at.isoformat(),
            "who": one.who,
            "name": one.name,
            "before": one.before,
            "after": one.after,
        }
        for one in listed
    ]
    rows = [
        [f"{one.at.astimezone():%Y-%m-%d %H:%M}", one.who, one.name, one.before, one.after]
        for one in listed
    ]
    lines = in_columns(["何时", "谁", "哪条", "原来", "改成"], rows) if rows else ["没有改动。"]
    return Answer({"changes": data}, lines)


def _stands(rules: tuple[RuleListed, ...], rule_id: str) -> Answer:
    one = next(one for one in rules if one.rule.id == rule_id)
    return Answer(_data(one), [f"规则 {rule_id}：{demand_words(one.rule)}"])


def _row(one: RuleListed) -> list[str]:
    rule = one.rule
    return [
        rule.id,
        "是" if rule.on else "",
        demand_words(rule),
        origin_words(rule),
        _iso(one.since) or "",
        rule.text,
    ]


def _data(one: RuleListed) -> dict[str, Any]:
    rule = one.rule
    return {
        "id": rule.id,
        "text": rule.text,
        "citation": rule.citation,
        "national": rule.national,
        "on": rule.on,
        "in_force_since": _iso(one.since),
        "until": _iso(rule.until),
        "changed": one.changed,
        "own": rule.own,
        "demand": rule.demand,
        "kind": rule.kind,
        "types": list(rule.types),
        "period": rule.period,
        "minimum": rule.minimum,
        "numbers": dict(rule.numbers),
        "keep": rule.keep or None,
        "coming": [
            {"from": _iso(later.begins), "on": later.on, "requires": demand_words(later)}
            for later in one.coming
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
