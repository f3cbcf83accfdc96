"""The commands on assessment: the score of a year, and the year's report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.score_year import LineScored, YearScored, score_year
from cleanedu_desktop.acts.write_report import write_report
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns


def score(session: Session) -> Answer:
    """Work out the score of a year."""
    args = session.args
    with session.desk(read_only=True) as desk:
        scored = score_year(desk, year=args.year, standard=args.standard)
    lines = (
        f"{scored.year} 年　{scored.standard_title}（{scored.standard_id}）",
        *in_columns(
            ["序号", "考核内容", "分值", "测算", "佐证", "依据"],
            [_row(one) for one in scored.lines],
        ),
        f"测算 {scored.computed:g} 分（满分 {scored.computable:g}），"
        f"由人评定 {scored.by_hand:g} 分"
        f"{f'，未到期、暂不计 {scored.not_due:g} 分' if scored.not_due else ''}。",
    )
    data = _data(scored)
    if not scored.mistakes:
        return Answer(data, lines)
    told = f"本单位的考核标准有 {len(scored.mistakes)} 处错误，这些没有计入；请按位置改正。"
    return Answer(data, lines, problem=told, details=scored.mistakes)


def report(session: Session) -> Answer:
    """Write the report of a year or half-year."""
    args = session.args
    with session.desk(read_only=True) as desk:
        written = write_report(desk, year=args.year, half=args.half, target=Path(args.out))
    pages = f"（{written.pages} 页）" if written.pages else ""
    own = "" if written.own_record else "没有登记本单位写的分析、问题和打算，报告里留空手写。"
    data = {
        "path": str(written.path),
        "pages": written.pages,
        "own_record": written.own_record or None,
    }
    return Answer(data, [f"已写出：{written.path}{pages}", *([own] if own else [])])


def _row(one: LineScored) -> list[str]:
    unknown = "未到期" if one.not_due else ""
    computed = unknown if one.computed is None else f"{one.computed:g}"
    return [one.id, one.text, f"{one.max:g}", computed, str(len(one.evidence)), one.words]


def _data(scored: YearScored) -> dict[str, Any]:
    return {
        "year": scored.year,
        "on": scored.on.isoformat(),
        "standard": {
            "id": scored.standard_id,
            "title": scored.standard_title,
            "source": scored.source,
            "sheet": scored.sheet or None,
        },
        "standards": [{"id": one.id, "title": one.title} for one in scored.standards],
        "computed": scored.computed,
        "computable": scored.computable,
        "by_hand": scored.by_hand,
        "not_due": scored.not_due,
        "indicators": [_indicator(one) for one in scored.lines],
        "assessed": [
            {
                "id": one.id,
                "number": one.number,
                "title": one.title,
                "state": one.state,
                "standard": one.standard or None,
                "self": one.self_points,
                "verified": one.verified_points,
            }
            for one in scored.assessed
        ],
        "debriefed": [
            {"number": one.number, "id": one.person_id, "name": one.name, "result": one.words}
            for one in scored.debriefed
        ],
    }


def _indicator(one: LineScored) -> dict[str, Any]:
    return {
        "id": one.id,
        "section": one.section,
        "demand": one.demand,
        "text": one.text,
        "scoring": one.standard,
        "max": one.max,
        "citation": one.citation or None,
        "computed": one.computed,
        "not_due": one.not_due,
        "basis": one.words,
        "evidence": [
            {"id": each.id, "kind": each.kind, "number": each.number} for each in one.evidence
        ],
    }
