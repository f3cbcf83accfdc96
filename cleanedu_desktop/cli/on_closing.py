"""The commands close-year, reopen-year, amend and hand-over: what is over stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cleanedu_desktop.acts import close_year as closing
from cleanedu_desktop.acts import hand_over as handing
from cleanedu_desktop.acts.amend_entry import amend_entry
from cleanedu_desktop.acts.close_year import ClosingReviewed, review_closing
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.records.record import Record


def close_year(session: Session) -> Answer:
    """Close a year, or show what of it is still open."""
    args = session.args
    if args.preview:
        with session.desk(read_only=True) as desk:
            reviewed = review_closing(desk, year=args.year)
        told = reviewed.words or "都办完了"
        return Answer(_data(reviewed), [*_rows(reviewed), f"{args.year}年：{told}；没有关闭。"])
    with session.desk(read_only=False) as desk:
        done = closing.close_year(desk, year=args.year, anyway=args.anyway).reviewed
    lines = [f"{args.year}年已关闭：{done.records} 条记录以后只能查看和打印。"]
    if done.carried:
        lines += [f"结转 {len(done.carried)} 条，可以继续办：", *_rows(done)]
    return Answer(_data(done), lines)


def reopen_year(session: Session) -> Answer:
    """Open a closed year again."""
    args = session.args
    with session.desk(read_only=False) as desk:
        closing.reopen_year(desk, year=args.year, reason=args.reason)
    return Answer({"year": args.year}, [f"{args.year}年已重新打开，理由记入修改历史。"])


def amend(session: Session) -> Answer:
    """Amend a record of a closed year."""
    args = session.args
    with session.desk(read_only=False) as desk:
        changes = amend_entry(desk, record_id=args.id, words=args.words, reason=args.reason)
    ((_, record_id),) = changes.touched
    return Answer({"id": record_id}, ["已写更正说明；显示和打印这条记录时都会注明。"])


def hand_over(session: Session) -> Answer:
    """Print what is handed over to the next secretary."""
    with session.desk(read_only=True) as desk:
        made = handing.hand_over(desk, target=Path(session.args.out))
    facts = made.facts
    data = {
        "path": str(made.printed.path),
        "pages": made.printed.pages,
        "records": facts.records,
        "counts": {
            title: {str(year or ""): count for year, count in years.items()}
            for title, years in facts.counts.items()
        },
        "filed": len(facts.filed),
        "due": len(facts.due),
        "unfinished": len(facts.unfinished),
        "unsigned": len(facts.unsigned),
        "drafts": facts.drafts,
    }
    return Answer(data, [f"交接清单已打印，{made.printed.pages} 页：{made.printed.path}"])


def _rows(reviewed: ClosingReviewed) -> list[str]:
    rows = [
        *((what, one.number, one.title) for what, some in _parts(reviewed) for one in some),
        *(("草稿", "", str(one.content.get("title") or "")) for one in reviewed.drafts),
    ]
    return in_columns(("情况", "编号", "题名"), rows) if rows else []


def _parts(reviewed: ClosingReviewed) -> list[tuple[str, Sequence[Record]]]:
    carried = {one.id for one in reviewed.carried}
    unfiled = [one for one in reviewed.unfiled if one.id not in carried]
    return [
        ("没有办结", reviewed.unfinished),
        ("缺签字件", reviewed.unsigned),
        ("没有归档", unfiled),
    ]


def _data(reviewed: ClosingReviewed) -> dict[str, Any]:
    return {
        "year": reviewed.year,
        "records": reviewed.records,
        "closed": reviewed.closed is not None,
        "unsigned": [one.number for one in reviewed.unsigned],
        "unfinished": [one.number for one in reviewed.unfinished],
        "standing": [one.number for one in reviewed.standing],
        "unfiled": [one.number for one in reviewed.unfiled],
        "drafts": len(reviewed.drafts),
        "carried": [one.number for one in reviewed.carried],
    }
