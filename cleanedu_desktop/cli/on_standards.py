"""Commands on assessment standards: show one, change it from a day on, put it back."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.add_standard import add_standard, drop_standard
from cleanedu_desktop.acts.change_standard import (
    StandardShown,
    change_standard,
    restore_standard,
    show_standard,
)
from cleanedu_desktop.acts.rename_standard import rename_standard
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.answers_file import read_answers_file
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.rules.assessment import MEASURES, Indicator, Section
from cleanedu_desktop.rules.assessment_text import deduction_table, looked_table, measure_table


def show(session: Session) -> Answer:
    """Show a standard as it stands on a day."""
    args = session.args
    with session.desk(read_only=True) as desk:
        return _told(show_standard(desk, standard_id=args.id, on=args.on))


def change(session: Session) -> Answer:
    """Change indicators from a day on."""
    args = session.args
    given = read_answers_file(args.answers).answers.get("indicators") if args.answers else []
    if not (args.points or args.switched or given):
        args.complain("要写改什么：--points、--enable、--disable 或 --answers")
    with session.desk(read_only=False) as desk:
        now = show_standard(desk, standard_id=args.id, on=args.begins)
        of = {one.id: part.id for part in now.standard.sections for one in part.indicators}
        parts = [dict(one) for one in given or () if isinstance(one, dict)]
        for name, value in args.points or ():
            parts.append({"section": of.get(name, ""), "id": name, "max": value})
        for name, on in args.switched or ():
            parts.append({"section": of.get(name, ""), "id": name, "on": on})
        change_standard(desk, standard_id=args.id, begins=args.begins, parts=parts)
        return _told(show_standard(desk, standard_id=args.id, on=args.begins))


def restore(session: Session) -> Answer:
    """Put a standard back, from a day on."""
    args = session.args
    with session.desk(read_only=False) as desk:
        restore_standard(desk, standard_id=args.id, begins=args.begins)
        return _told(show_standard(desk, standard_id=args.id, on=args.begins))


def add(session: Session) -> Answer:
    """Add a standard of the office's own, made like another."""
    args = session.args
    with session.desk(read_only=False) as desk:
        made = add_standard(
            desk, like=args.like, title=args.title, source=args.source, begins=args.begins
        )
        return _told(show_standard(desk, standard_id=made.id, on=args.begins))


def rename(session: Session) -> Answer:
    """Give a standard that was added so another name or source."""
    args = session.args
    if args.title is None and args.source is None:
        args.complain("要写改什么：--title 或 --source")
    given = {"title": args.title, "source": args.source}
    with session.desk(read_only=False) as desk:
        rename_standard(desk, standard_id=args.id, **given)
    data = {"renamed": args.id} | {name: words for name, words in given.items() if words}
    return Answer(data, (f"已修改考核标准 {args.id} 的名称、出处。",))


def drop(session: Session) -> Answer:
    """Drop a standard that was added so."""
    name = session.args.id
    with session.desk(read_only=False) as desk:
        drop_standard(desk, standard_id=name)
    return Answer({"dropped": name}, (f"已删除考核标准 {name}。",))


def _told(shown: StandardShown) -> Answer:
    standard = shown.standard
    every = [(part, one) for part in standard.sections for one in part.indicators]
    data = {
        "id": standard.id,
        "title": standard.title,
        "source": standard.source,
        "from": None if standard.begins == date.min else standard.begins.isoformat(),
        "own": standard.own,
        "changed": shown.changed,
        "points": standard.points,
        "indicators": [_data(part, one) for part, one in every],
    }
    rows = [
        [one.id, "是" if one.on else "", f"{one.max:g}", MEASURES[one.measure.by], one.text]
        for _, one in every
    ]
    lines = (
        f"{standard.title}（{standard.id}）",
        *in_columns(["编号", "计入", "分值", "测算", "考核内容"], rows),
        f"各项分值合计 {standard.points:g} 分。",
    )
    return Answer(data, lines)


def _data(part: Section, one: Indicator) -> dict[str, Any]:
    return {
        "section": part.id,
        "section_title": part.title,
        "id": one.id,
        "text": one.text,
        "standard": one.standard,
        "max": one.max,
        "on": one.on,
        "citation": one.citation or None,
        "measure": measure_table(one.measure),
        "deduct": [deduction_table(each) for each in one.deduct],
        "evidence": [looked_table(each) for each in one.evidence],
    }
