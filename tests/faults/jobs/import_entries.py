"""Job: a workbook of talks is imported, again for one taken out; then all talks are exported.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from datetime import datetime

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_list import export_list
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.acts.import_entries import import_entries
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.workbooks import fill
from tests.faults.books import LONG, STAFF, books_open, each_done, set_up
from tests.faults.job import Job, Place

ROWS = [
    {
        "谈话类型": "提醒谈话",
        "谈话时间": datetime.fromisoformat(f"2026-03-09T{hour:02}:00"),
        "谈话内容": f"第{hour}次。{LONG}",
        "谈话人": STAFF.head,
        "谈话对象": STAFF.clerk,
    }
    for hour in (8, 9, 10)
]


def prepare(place: Place) -> None:
    """An office, and a template that somebody filled in."""
    set_up(place)
    with books_open(place) as desk:
        made = export_template(desk, kind="talk", target=place.disk / "谈话.xlsx")
    fill(made.path, *ROWS)


def run(place: Place) -> None:
    """Import, take one out, import, export."""

    def bring_in(desk: Desk, rows: int) -> None:
        assert import_entries(desk, kind="talk", file=place.disk / "谈话.xlsx").added == rows

    each_done(
        place,
        lambda desk: bring_in(desk, len(ROWS)),
        lambda desk: withdraw_entry(desk, record_id="T2026-0003", reason="录错"),
        lambda desk: bring_in(desk, 1),
        lambda desk: export_list(desk, kind="talk", target=place.disk / "导出.xlsx"),
    )


JOB = Job("import_entries", prepare=prepare, run=run, dear=2)
