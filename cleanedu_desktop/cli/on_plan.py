"""The command plan: how a year's plan stands, or what a new one is made from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.make_plan import make_plan
from cleanedu_desktop.acts.plan.plan_line import PlanLine
from cleanedu_desktop.acts.preview_plan import PlanPreview, preview_plan
from cleanedu_desktop.acts.show_plan import PlanShown, show_plan
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.plan_shown import HEAD, lines_of, plan_data, row_of
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.problems import OfficeProblem

_HEAD = ("", "编号", "事项", "时限", "出处")


def plan(session: Session) -> Answer:
    """Show the plan, or make one from last year's or from the rules."""
    args = session.args
    if args.source is None:
        if args.only or args.preview:
            args.complain("--only、--preview 要和 --from-last-year 或 --from-rules 一起用")
        with session.desk(read_only=True) as desk:
            return _shown(show_plan(desk, year=args.year or today(desk).year))
    with session.desk(read_only=args.preview) as desk:
        wanted = args.year or today(desk).year
        preview = preview_plan(desk, year=wanted, source=args.source)
        lines = _chosen(preview, args.only)
        return _preview(preview, lines) if args.preview else _make(desk, preview, lines)


def _shown(shown: PlanShown) -> Answer:
    rows = [row_of(one, shown.numbers) for one in shown.plan.items]
    lines = in_columns(HEAD, rows) if rows else [f"{shown.plan.year} 年还没有计划。"]
    return Answer(plan_data(shown), [*lines, *lines_of(shown)])


def _chosen(preview: PlanPreview, only: Sequence[str]) -> tuple[PlanLine, ...]:
    """Return the lines asked for, those left out too; all without `only`."""
    if not only:
        return preview.lines
    unknown = [one for one in only if all(one not in (x.key, x.source) for x in preview.lines)]
    if unknown:
        raise OfficeProblem(f"没有“{unknown[0]}”可以列入，没有写入；加 --preview 可以看到有哪些。")
    return tuple(one for one in preview.lines if {one.key, one.source} & set(only))


def _preview(preview: PlanPreview, lines: Sequence[PlanLine]) -> Answer:
    possible = sum(not one.left_out for one in lines)
    rows = [_row(one) for one in lines]
    told = f"可以列入 {possible} 项；没有写入。去掉 --preview 就列入。"
    shown = [*(in_columns(_HEAD, rows) if rows else []), told]
    data = {"year": preview.year, "source": preview.source, "lines": [_data(one) for one in lines]}
    return Answer(data, shown)


def _make(desk: Desk, preview: PlanPreview, lines: Sequence[PlanLine]) -> Answer:
    keys = [one.key for one in lines if not one.left_out]
    left_out = [(one.title, one.left_out) for one in lines if one.left_out]
    ids: tuple[str, ...] = ()
    if keys:
        made = make_plan(desk, year=preview.year, source=preview.source, keys=keys)
        ids, left_out = made.ids, left_out + list(made.skipped)
    told = [f"已列入 {len(ids)} 项。" if ids else "没有可以列入的，没有写入。"]
    told += [f"没有列入：{title}（{why}）" for title, why in left_out]
    data = {
        "year": preview.year,
        "source": preview.source,
        "ids": list(ids),
        "left_out": [{"title": title, "why": why} for title, why in left_out],
    }
    return Answer(data, told)


def _row(one: PlanLine) -> tuple[str, ...]:
    due_on = one.due_on.isoformat() if one.due_on else ""
    return one.left_out or "可列入", one.source, one.title, due_on, one.note


def _data(one: PlanLine) -> dict[str, Any]:
    return {
        "key": one.key,
        "kind": one.kind,
        "source": one.source,
        "title": one.title,
        "due_on": one.due_on.isoformat() if one.due_on else None,
        "group": one.group,
        "from": one.note,
        "left_out": one.left_out or None,
        "warnings": list(one.warnings),
    }
