"""The command campaign-book."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.print_campaign import print_campaign
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session


def campaign_book(session: Session) -> Answer:
    """Print all that is tied to a campaign."""
    with session.desk(read_only=True) as desk:
        done = print_campaign(desk, record_id=session.args.id, target=Path(session.args.out))
    data = {"path": str(done.path), "pages": done.pages, "records": done.records}
    return Answer(data, [f"已生成：{done.path}（{done.pages} 页，{done.records} 条登记）"])
