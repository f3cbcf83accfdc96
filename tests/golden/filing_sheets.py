"""The sheets of the file in order for the goldens: catalogues, notes, the hand-over list."""

from __future__ import annotations

from datetime import UTC, date, datetime

from cleanedu_desktop.acts.filing.catalogue_sheets import Printing, catalogues, notes
from cleanedu_desktop.acts.filing.hand_over_facts import Backup, HandOver, Keys, Left, Open
from cleanedu_desktop.acts.hand_over import hand_over_sheet
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.records.filing import BY_VOLUME, ClosedYear, FiledItem
from tests.store.filed_items import filed

OFFICE = "清溪县某局机关党支部"
AT = datetime(2027, 1, 12, 12, tzinfo=UTC)
GIVEN = Printing(
    fonds_name="清溪县某局",
    organ_names={"DZB": "党支部"},
    printed_on="2027年1月12日",
    box_pages=300,
    proof="1287-3f9a0c71d2e4",
)


def filing_sheets() -> list[Sheet]:
    """Return the sheets, with short words and with long ones."""
    items = _items()
    volume = [one for one in items if one.system == BY_VOLUME]
    by_item = [one for one in items if one.system != BY_VOLUME]
    return [
        *catalogues(by_item, GIVEN),
        *notes(by_item, GIVEN),
        *catalogues(volume, GIVEN),
        *notes(volume, GIVEN),
        hand_over_sheet(_handed_over(by_item)),
    ]


def _items() -> list[FiledItem]:
    long = (
        "学习教育（会议）记录[支部党员大会 · 听取支部2025年工作报告，讨论2026年廉政教育计划并表决]"
    )
    common = {"responsible": "清溪县某局", "dated": "20260309", "remark": "T2026-0001"}
    out = {"taken_out_at": AT, "taken_out_reason": "不属于归档范围"}
    volume = {"system": BY_VOLUME, "volume": "Z109-1-0001", "keep": "永久", "organ": "DZB"}
    return [
        filed("1", 1, **common),
        filed("2", 2, title=long, doc_number="清局党〔2026〕3号", secrecy="秘密", **common),
        filed("3", 3, **common, **out),
        filed("4", 1, number="Z109-1-0001-001", title=long, pages=6, **common, **volume),
        filed("5", 2, number="Z109-1-0001-002", **common, **volume),
    ]


def _handed_over(items: list[FiledItem]) -> HandOver:
    return HandOver(
        office=OFFICE,
        on=date(2027, 1, 12),
        counts={"人员登记表": {0: 37}, "廉政谈话记录表": {2025: 18, 2026: 20}},
        attachments=61,
        filed=tuple(one for one in items if one.taken_out_at is None),
        closed=(ClosedYear(id="1", year=2025, closed_at=AT, closed_by="沈雅琴"),),
        due=(Open("传达：关于做好年终民主评议党员工作的通知", "LW2026-0003", date(2026, 11, 30)),),
        unfinished=(Left("Z2026-0003", "执法记录仪资料保存不全，去年第四季度缺少17次外勤的影像"),),
        unsigned=(Left("T2026-0020", "例行廉政谈话 · 罗䶮宁"),),
        drafts=1,
        backups=(Backup("程序的备份文件夹", "D:\\廉教台账\\backups", AT, True),),
        keys=Keys((("沈雅琴", "文书"), ("周明远", "负责人")), True, ("沈雅琴", "周明远"), AT),
        own=("自建的登记：来访登记", "改动的规则：C1"),
        head="1287-3f9a0c71d2e4",
    )
