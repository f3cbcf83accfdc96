"""The command that imports a roster."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.import_people import import_people as do_import
from cleanedu_desktop.acts.import_plan import ImportLine, PeopleImportPlan
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.withheld import public_answers
from cleanedu_desktop.problems import OfficeProblem

WORDS = {"add": "新增", "update": "更新", "same": "相同", "ask": "待确认", "skip": "跳过"}


def import_people(session: Session) -> Answer:
    """Import a roster; rows that ask and are not decided are left out and listed."""
    file = Path(session.args.file)
    if session.args.preview:
        with session.desk(read_only=True) as desk:
            plan = preview_people_import(desk, file=file)
            fields = desk.forms.main_form("person").fields
        return Answer({"preview": True, **_data(plan, plan.lines, fields)}, _preview_lines(plan))
    with session.desk(read_only=False) as desk:
        plan = preview_people_import(desk, file=file)
        decisions = _decisions(plan, session.args.decide)
        done = do_import(desk, plan=plan, decisions=decisions)
        fields = desk.forms.main_form("person").fields
    left = [one for one in plan.lines if one.decision == "ask" and one.index not in decisions]
    data = {"preview": False, **_data(plan, left, fields)}
    data |= {"added": done.added, "changed": done.changed, "skipped": done.skipped}
    lines = [f"已导入：新增 {done.added} 人，更新 {done.changed} 人，跳过 {done.skipped} 行"]
    if left:
        lines.append(
            f"其中 {len(left)} 行要你确认，还没有导入（用 --decide 行号=new|skip|人员编号）："
        )
        lines += [text for one in left for text in _asked_lines(one)]
    return Answer(data, [*lines, *_doubt_lines(plan)])


def decision(text: str) -> tuple[str, str]:
    """Read one ``ROW=WHAT``."""
    row, sign, what = text.rpartition("=")
    if not (sign and row.strip() and what.strip()):
        raise argparse.ArgumentTypeError(f"“{text}”应写成 行号=new、行号=skip 或 行号=人员编号")
    return row.strip(), what.strip()


def _decisions(plan: PeopleImportPlan, given: list[tuple[str, str]]) -> dict[int, str]:
    """Return line index -> decision; a row is its number, or ``sheet!number``."""
    decided: dict[int, str] = {}
    for row, what in given:
        fitting = [one for one in plan.lines if row in (str(one.row), f"{one.sheet}!{one.row}")]
        asking = [one for one in fitting if one.decision == "ask"]
        if len(asking) != 1:
            why = "有几行都是这个行号，请写成 工作表!行号" if asking else "没有待确认的这一行"
            raise OfficeProblem(f"没有导入：--decide {row}：{why}；请核对预览后再试。")
        decided[asking[0].index] = what
    return decided


def _data(
    plan: PeopleImportPlan, asked_among: list[ImportLine], fields: Sequence[Field]
) -> dict[str, Any]:
    return {
        "added": plan.added,
        "changed": plan.changed,
        "same": plan.same,
        "skipped": plan.skipped,
        "asked": [_line(one, fields) for one in asked_among if one.decision == "ask"],
        "lines": [_line(one, fields) for one in plan.lines],
        "doubts": [
            {
                "sheet": one.sheet,
                "row": one.row,
                "column": one.column,
                "shown": one.shown,
                "reason": one.reason,
            }
            for one in plan.doubts
        ],
        "notes": plan.notes,
    }


def _line(one: ImportLine, fields: Sequence[Field]) -> dict[str, Any]:
    """Return one row; what is confidential of the person is not told, new or known."""
    known = public_answers(fields, {name: old for name, (old, _) in one.changes.items()})
    merged = public_answers(fields, {name: new for name, (_, new) in one.changes.items()})
    return {
        "sheet": one.sheet,
        "row": one.row,
        "name": one.name,
        "decision": one.decision,
        "reason": one.reason,
        "person": one.person_id,
        "changes": {
            name: {"from": known.get(name), "to": merged.get(name)} for name in one.changes
        },
        "candidates": [{"id": who, "shown": shown} for who, shown in one.candidates],
    }


def _preview_lines(plan: PeopleImportPlan) -> list[str]:
    lines = [
        f"预览（没有写入）：新增 {plan.added}，更新 {plan.changed}，相同 {plan.same}，"
        f"待确认 {plan.asked}，跳过 {plan.skipped}"
    ]
    for one in plan.lines:
        if one.decision == "ask":
            lines += _asked_lines(one)
        elif one.decision != "same":
            lines.append(f"{one.label}　{WORDS[one.decision]}　{one.name}　{one.reason}")
    return [*lines, *_doubt_lines(plan)]


def _asked_lines(one: ImportLine) -> list[str]:
    lines = [f"{one.label}　{WORDS[one.decision]}　{one.name}　{one.reason}"]
    return lines + [f"    {shown}" for _, shown in one.candidates]


def _doubt_lines(plan: PeopleImportPlan) -> list[str]:
    doubts = [
        f"请核对 {one.sheet} {one.column}{one.row}“{one.shown}”：{one.reason}"
        for one in plan.doubts
    ]
    return [*doubts, *plan.notes]
