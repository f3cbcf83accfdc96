"""Makes entries of the file for the tests of the store."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from cleanedu_desktop.records.filing import BY_ITEM, Amendment, ClosedYear, FiledItem
from tests.store.make_records import NOON


def filed(record_id: str, serial: int = 1, **given: Any) -> FiledItem:
    """Return an entry of a record, not kept yet."""
    usual: dict[str, Any] = {
        "id": str(uuid4()),
        "record_id": record_id,
        "number": f"Z109-WS·2026-D30-DZB-{serial:04}",
        "system": BY_ITEM,
        "year": 2026,
        "fonds": "Z109",
        "category": "WS",
        "keep": "30年",
        "organ": "DZB",
        "serial": serial,
        "title": "廉政谈话记录表[提醒谈话]",
        "responsible": "示例局机关党支部",
        "pages": 2,
        "filed_at": NOON,
    }
    return FiledItem(**usual | given)


def closed(year: int = 2026, **given: Any) -> ClosedYear:
    """Return a closed year, not kept yet."""
    usual: dict[str, Any] = {"id": str(uuid4()), "closed_at": NOON, "closed_by": "文书"}
    return ClosedYear(**usual | {"year": year} | given)


def amended(record_id: str, position: int = 0) -> Amendment:
    """Return an amendment of a record, not kept yet."""
    return Amendment(
        id=str(uuid4()),
        record_id=record_id,
        position=position,
        words="地点应为二楼",
        reason="笔误",
        made_by="文书",
        made_at=NOON,
    )
