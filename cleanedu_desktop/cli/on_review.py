"""Commands on what is worth a second look: check-records."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from cleanedu_desktop.acts.review_records import ReviewLine, review_records
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session


def check_records(session: Session) -> Answer:
    """List what the checks notice in the records of a year, check by check."""
    with session.desk(read_only=True) as desk:
        reviewed = review_records(desk, year=session.args.year)
    data = {
        "year": reviewed.year,
        "looked_at": reviewed.looked_at,
        "transcribed": reviewed.transcribed,
        "findings": [_data(one) for one in reviewed.lines],
    }
    lines = []
    for title, some in groupby(reviewed.lines, key=lambda one: one.title):
        group = list(some)
        lines += [f"{title}　{len(group)}", f"  依据：{group[0].source}"]
        lines += [f"  {one.number}  {one.sentence}" for one in group]
    records = len({one.record_id for one in reviewed.lines})
    lines.append(
        f"{reviewed.year} 年共 {reviewed.looked_at} 条记录，"
        + (f"其中 {records} 条有要核对的地方。" if records else "没有要核对的地方。")
    )
    return Answer(data, lines)


def _data(one: ReviewLine) -> dict[str, Any]:
    return {
        "check": one.check_id,
        "title": one.title,
        "citation": one.source,
        "honesty": one.honesty,
        "sentence": one.sentence,
        "id": one.record_id,
        "kind": one.kind,
        "number": one.number,
        "record_title": one.record_title,
        "happened_on": one.happened_on.isoformat() if one.happened_on else None,
    }
