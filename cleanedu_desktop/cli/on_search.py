"""The command that searches everything."""

from __future__ import annotations

from dataclasses import asdict

from cleanedu_desktop.acts.search_everything import search_everything
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session


def search(session: Session) -> Answer:
    """Search people, file numbers, records and attachments."""
    args = session.args
    with session.desk(read_only=True) as desk:
        found = search_everything(desk, text=" ".join(args.words), limit=args.limit)
    records = [
        asdict(one) | {"happened_on": one.happened_on.isoformat() if one.happened_on else None}
        for one in found.records
    ]
    data = {
        "words": found.words,
        "people": [asdict(one) for one in found.people],
        "filed": [asdict(one) for one in found.filed],
        "records": records,
        "attachments": [asdict(one) for one in found.attachments],
    }
    lines: list[str] = []
    for title, some in (
        ("人员", [f"{one.number}  {one.name}  {one.facts}" for one in found.people]),
        ("档号", [f"{one.file_number}  {one.number}  {one.title}" for one in found.filed]),
        ("记录", [f"{one.number}  {one.title}  {one.excerpt}" for one in found.records]),
        ("附件", [f"{one.name}  {one.number}  {one.title}" for one in found.attachments]),
    ):
        if some:
            lines += [f"{title}（{len(some)}）", *(f"  {line}".rstrip() for line in some)]
    return Answer(data, [*lines, f"找到 {found.count} 条"])
