"""A small sample office for tests, written as `resources/sample/README.md` says."""

from __future__ import annotations

from pathlib import Path

OFFICE = """
name = "示例所"
code = "SLS"
today = "2026-03-31"
set_up_at = "2026-01-04T09:00"
roster_imported_at = "2026-01-04T09:20"
roster = "花名册.csv"
record_files = ["people.toml", "records.toml"]
commitment_files = ["commitments.toml"]
"""
ROSTER = "姓名,部门,出生年月\n周明远,办公室,1975.06\n沈雅琴,一科,1988.03\n沈雅琴,二科,1990.11\n"
PEOPLE = """
[[record]]
kind = "person"
key = "new"
entered_at = "2026-02-01T09:00"
answers = { name = "后来的" }

[[record]]
kind = "person"
key = "gone"
entered_at = "2026-02-20T09:00"
person = "沈雅琴@二科"
correct = { post = "科员" }
[[record.step]]
step = "move_out"
entered_at = "2026-03-01T09:00"
answers = { moved_out_on = "2026-03-01" }
"""
RECORDS = """
[[record]]
kind = "study_session"
key = "study"
entered_at = "2026-03-05T16:40"
answers = { session_type = "党课", topic = "警示教育", starts_at = "2026-03-05T09:00" }
[[record.people]]
person = "周明远"
role = "host"
[[record.people]]
person = "沈雅琴@一科"
role = "recorder"
[record.attendance]
role = "attendee"
who = "everyone"
on_leave = { "后来的" = "下乡" }
[[record.step]]
step = "make_up_study"
entered_at = "2026-03-06T17:20"
answers = { studied_on = "2026-03-06", method = "自学" }
people = [{ person = "后来的", role = "absentee" }]

[[record]]
kind = "talk"
key = "talk"
entered_at = "2026-03-20T09:00"
late_reason = "谈话人外出"
answers = { talk_type = "提醒谈话", starts_at = "2026-03-02T09:00" }
people = [{ person = "周明远", role = "talker" }, { person = "沈雅琴@一科", role = "talkee" }]

[[record]]
kind = "rectification"
key = "item"
entered_at = "2026-03-21T09:00"
answers = { source = "谈话", found_on = "2026-03-20", problem = "登记不全" }
links = [{ to = "talk", as = "来自谈话" }]
"""
COMMITMENTS = """
[[batch]]
entered_at = "2026-01-12T10:00"
people = "everyone"
answers = { year = 2026, items = "不收礼金。" }
signed_on = "2026-01-15"
signed_entered_at = "2026-01-15T17:00"
unsigned = ["沈雅琴@二科"]
signed_later = { "沈雅琴@一科" = "2026-02-03" }
"""


def write_sample(folder: Path) -> Path:
    """Write the sample into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("office.toml", OFFICE),
        ("花名册.csv", ROSTER),
        ("people.toml", PEOPLE),
        ("records.toml", RECORDS),
        ("commitments.toml", COMMITMENTS),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return folder
