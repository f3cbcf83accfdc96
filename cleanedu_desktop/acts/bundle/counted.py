"""Counts what stands in a package, kind by kind: each figure is a count of the office's records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cleanedu_desktop.acts.bundle.asked import Line, Plan
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import SIGNED_COPY, Attachment

TITLE = "本材料记录统计"
_COLUMNS = (
    TableColumn(label="登记种类", width=7),
    TableColumn(label="记录", width=2, align="center"),
    TableColumn(label="补录", width=2, align="center"),
    TableColumn(label="转录", width=2, align="center"),
    TableColumn(label="有附件", width=2.2, align="center"),
    TableColumn(label="有签字件", width=2.6, align="center"),
)
ALL = "合计"


@dataclass(frozen=True, kw_only=True)
class KindCounted:
    """The records of one kind, or of all."""

    title: str
    records: int
    late: int
    transcribed: int
    attached: int
    """Records with any file."""
    signed: int
    """Records with a signed copy."""

    @property
    def figures(self) -> tuple[int, ...]:
        """In the order of the columns."""
        return (self.records, self.late, self.transcribed, self.attached, self.signed)


def counted(
    plan: Plan, titles: Mapping[str, str], attachments: Mapping[str, Sequence[Attachment]]
) -> list[KindCounted]:
    """Return a line a kind in the order they first stand in the package; the last is of all.

    `titles` is of the kinds, `attachments` by record id.
    """
    by_kind: dict[str, list[Line]] = defaultdict(list)
    for section in plan.sections:
        for line in section.lines:
            by_kind[line.kind].append(line)
    every = [line for some in by_kind.values() for line in some]
    return [
        *(_counted(titles.get(kind, kind), some, attachments) for kind, some in by_kind.items()),
        _counted(ALL, every, attachments),
    ]


def _counted(
    title: str, lines: Sequence[Line], attachments: Mapping[str, Sequence[Attachment]]
) -> KindCounted:
    files = [attachments.get(line.id, ()) for line in lines]
    return KindCounted(
        title=title,
        records=len(lines),
        late=sum(line.late == "补录" for line in lines),
        transcribed=sum(line.late == "转录" for line in lines),
        attached=sum(bool(some) for some in files),
        signed=sum(any(one.role == SIGNED_COPY for one in some) for some in files),
    )


def counted_sheet(plan: Plan, found: Sequence[KindCounted]) -> Sheet:
    """Return the page of statistics that says what stands in the package."""
    *kinds, total = (
        (SheetText(text=one.title), *(SheetText(text=str(each)) for each in one.figures))
        for one in found
    )
    return Sheet(
        form_id="bundle",
        form_version="",
        title=TITLE,
        office_name=plan.office_name,
        head=(("单位", plan.office_name), ("年度", f"{plan.asked.year}年"), ("计数", "条")),
        blocks=(TableBlock(columns=_COLUMNS, rows=tuple(kinds), total=total),),
    )
