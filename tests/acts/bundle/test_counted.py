"""Every figure is a count over the store, asked of it in another way."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.bundle.counted import counted, counted_sheet
from cleanedu_desktop.acts.bundle.plan_sections import plan_sections
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.form_engine.sheet import TableBlock
from tests.acts.office import SESSION, Staff, attendance, record_item, record_session, record_talk
from tests.printing.assembling.packages import jpeg

COUNTS = """
SELECT count(*),
       sum(r.late_reason IS NOT NULL AND r.late_reason NOT LIKE '转录：%'),
       sum(coalesce(r.late_reason, '') LIKE '转录：%'),
       sum(EXISTS (SELECT 1 FROM attachment a WHERE a.record_id = r.id AND a.removed_at IS NULL)),
       sum(EXISTS (SELECT 1 FROM attachment a WHERE a.record_id = r.id AND a.removed_at IS NULL
                   AND a.role = 'signed_copy'))
FROM record r
WHERE r.withdrawn_at IS NULL AND r.happened_on BETWEEN '2026-01-01' AND '2026-12-31'
  AND (r.kind = ? OR ?)
"""


def test_each_figure_is_a_count_over_the_store(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    talks = [record_talk(desk, staff, starts_at=f"2026-03-0{n}T09:00") for n in range(1, 6)]
    record_session(desk, staff)
    record_item(desk, staff)
    record_entry(
        desk,
        kind="study_session",
        answers=SESSION | {"starts_at": "2026-01-09T14:00", "ends_at": "2026-01-09T15:00"},
        people=attendance(staff, ("请假", "出车")),
        late_reason="文书生病",
    )
    withdraw_entry(desk, record_id=talks[0].id, reason="重复")
    for number, (name, role) in enumerate((("a.jpg", "signed_copy"), ("b.jpg", "photo")), start=1):
        (tmp_path / name).write_bytes(jpeg(20 + number, 20))
        attach_files(desk, record_id=talks[number].id, files=[tmp_path / name], role=role)
    with desk.store.reading() as books:
        plan = plan_sections(desk, books, BundleAsked(year=2026), None)
        ids = [line.id for section in plan.sections for line in section.lines]
        found = counted(plan, {}, books.attachments_of_many(ids))
    with sqlite3.connect(desk.folders.store_file) as raw:
        for one in found:
            said = raw.execute(COUNTS, (one.title, one.title == "合计")).fetchone()
            assert one.figures == said, one.title
    raw.close()
    assert {one.title: one.records for one in found} == {
        "talk": 4,
        "study_session": 2,
        "rectification": 1,
        "合计": 7,
    }
    (table,) = (b for b in counted_sheet(plan, found).blocks if isinstance(b, TableBlock))
    assert [cell.text for cell in table.total] == ["合计", *map(str, found[-1].figures)]
    assert found[-1].figures == (7, 2, 0, 2, 1)
