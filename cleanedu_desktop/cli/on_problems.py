"""The command problems."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.print_problems import print_problems
from cleanedu_desktop.acts.show_problems import show_problems
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.rules.common_problems import ProblemsOfYear


def problems(session: Session) -> Answer:
    """Tell which problems a year had, how often, and which came again; on request as a PDF."""
    year, out = session.args.year, session.args.out
    with session.desk(read_only=True) as desk:
        found = show_problems(desk, year=year)
        printed = print_problems(desk, target=Path(out), year=year) if out else None
    return Answer(_data(found), _lines(found)).with_paper(printed)


def _data(found: ProblemsOfYear) -> dict[str, Any]:
    return {
        "year": found.year,
        "problems": len(found.problems),
        "year_before": found.year_before,
        "types": dict(found.types),
        "units": dict(found.units),
        "sources": dict(found.sources),
        "quarters": list(found.quarters),
        "repeats": [
            {
                "number": one.problem.number,
                "before": one.before.number,
                "type": one.problem.type,
                "unit": one.problem.unit,
            }
            for one in found.repeats
        ],
    }


def _lines(found: ProblemsOfYear) -> list[str]:
    told = f"{found.year}年 {len(found.problems)} 个问题（上年 {found.year_before} 个）"
    lines = [f"{told}，各季度 {'、'.join(map(str, found.quarters))} 个"]
    for title, counted in (("类型", found.types), ("单位", found.units), ("来源", found.sources)):
        if counted:
            lines += ["", *in_columns([title, "个数"], [[word, f"{n}"] for word, n in counted])]
    for one in found.repeats:
        lines.append(f"销号以后又发生：{one.problem.number}（此前 {one.before.number}）")
    return lines
