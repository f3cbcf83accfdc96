"""The sheet of a personal file."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.entry.personal_file_sheet import source_words, with_sections
from cleanedu_desktop.acts.entry.study_by_year import YearOfStudy
from cleanedu_desktop.form_engine.sheet import HeadingRow, Sheet, SignatureRow, TableBlock
from cleanedu_desktop.rules.personal_file import EDUCATION, FileLine, FileSection

LINE = FileLine(
    id="1",
    number="T2026-0001",
    form_title="廉政谈话记录表",
    day=date(2026, 3, 9),
    words="提醒谈话",
    entered_on=date(2026, 3, 20),
    late="补录：2026年3月20日录入。原因：出差。",
    restricted=False,
)
BASIC = Sheet(
    form_id="person",
    form_version="1",
    title="人员登记表",
    office_name="示例局",
    number="R2026-0001",
    key="code",
    blocks=(SignatureRow(labels=("登记人",)),),
)
YEAR = YearOfStudy(year=2026, attended=3, made_up=1, missed=0, hours=6.5, target=32, self_study=2)


def test_empty_sections_are_named_together() -> None:
    sections = [
        FileSection(EDUCATION, ()),
        FileSection("廉政谈话", (LINE,)),
        FileSection("兼职", ()),
    ]
    sheet = with_sections(BASIC, "沈某", (YEAR,), sections)
    headings = [one.text for one in sheet.blocks if isinstance(one, HeadingRow)]
    assert headings == ["基本情况", EDUCATION, "廉政谈话", "台账里没有登记的项目", "审核"]
    years, talks = [one for one in sheet.blocks if isinstance(one, TableBlock)]
    assert [one.text for one in years.rows[0]] == ["2026", "3", "1", "0", "6.5", "32", "2"]
    assert [one.text for one in talks.rows[0]][:2] == ["2026年3月9日", "提醒谈话"]
    assert (sheet.key, sheet.title) == ("", "个人廉政档案")
    (signed,) = [one for one in sheet.blocks if isinstance(one, SignatureRow)]
    assert signed.labels[0] == "本人签名"


def test_a_late_entry_says_so() -> None:
    assert source_words(LINE).split("\n") == [
        "廉政谈话记录表",
        "T2026-0001",
        "补录：2026年3月20日录入。原因：出差。",
    ]
