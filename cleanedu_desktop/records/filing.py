"""The file in order (归档): what was filed under which number, closed years, amendments."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cleanedu_desktop.records.commitment import Commitment
from cleanedu_desktop.records.record import Record

BY_ITEM, BY_VOLUME = "item", "volume"
SYSTEMS = {BY_ITEM: "按件（DA/T 22-2015）", BY_VOLUME: "按卷（GB/T 9705-2008）"}
"""How an office files: a system's key -> words shown."""
KEEPS = {"永久": "Y", "30年": "D30", "10年": "D10"}
"""Periods of retention the order of the State Archives knows -> their codes in a file number."""


def year_of(record: Record) -> int | None:
    """Return the year whose file a record belongs to; of a commitment the year it is for."""
    if isinstance(record, Commitment):
        return record.year
    return record.happened_on.year if record.happened_on else None


def number_of_item(item: FiledItem) -> str:
    """Return the serial of an item as its number writes it: ``0007``, in a volume ``007``."""
    return f"{item.serial:04}" if item.system == BY_ITEM else f"{item.serial:03}"


@dataclass(kw_only=True)
class FiledItem:
    """A record that was filed (归档), as the catalogue lists it; taken out it keeps its number."""

    id: str
    """UUID text."""
    record_id: str
    number: str
    """File number (档号), unique for ever: ``Z109-WS·2026-D30-DZB-0001``."""
    system: str
    """A key of `SYSTEMS`."""
    year: int
    fonds: str
    """全宗号."""
    category: str
    """档案门类代码; by volume the 目录号."""
    keep: str
    """保管期限: a key of `KEEPS`."""
    organ: str
    """机构（问题）代码; by volume the 类目名称."""
    volume: str = ""
    """Number of its volume (案卷), empty by item."""
    serial: int
    """件号, or the place within the volume (顺序号), from 1."""
    title: str
    """题名."""
    responsible: str
    """责任者."""
    doc_number: str = ""
    """文号."""
    dated: str = ""
    """Eight digits; empty where the day is unknown."""
    secrecy: str = ""
    """密级."""
    pages: int
    remark: str = ""
    filed_at: datetime
    """UTC, aware."""
    taken_out_at: datetime | None = None
    taken_out_reason: str | None = None
    """Set together when it is taken out of the file; the number stays used."""
    version: int = 1


@dataclass(kw_only=True)
class ClosedYear:
    """A year that was closed: its records can only be read, but for those carried over."""

    id: str
    year: int
    closed_at: datetime
    closed_by: str
    """Name of the user."""
    carried: list[str] = field(default_factory=list)
    """Ids of records still open at the closing (结转): they are worked on until they are done.
    Always replaced whole."""
    reopened_at: datetime | None = None
    reopened_by: str | None = None
    reopened_reason: str | None = None
    """Set together when the year was opened again."""
    version: int = 1


@dataclass(kw_only=True)
class Amendment:
    """What is to be read otherwise in a record of a closed year (更正说明); it itself stays."""

    id: str
    record_id: str
    position: int
    """Order within the record, from 0."""
    words: str
    """What is wrong and what is right."""
    reason: str
    made_by: str
    """Name of the user."""
    made_at: datetime
    version: int = 1
