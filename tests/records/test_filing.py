"""What is filed, and which year's file a record belongs to."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from cleanedu_desktop.records.commitment import Commitment
from cleanedu_desktop.records.filing import BY_ITEM, BY_VOLUME, FiledItem, number_of_item, year_of
from cleanedu_desktop.records.record import Record

COMMON: dict[str, Any] = {
    "id": "1",
    "office_id": "2",
    "form_id": "x",
    "form_version": "y",
    "number": "X2026-0001",
    "title": "t",
    "entered_at": datetime(2026, 1, 5, tzinfo=UTC),
}


def test_a_record_is_of_the_year_it_happened_and_a_commitment_of_its_own() -> None:
    assert year_of(Record(kind="fund", happened_on=date(2025, 12, 31), **COMMON)) == 2025
    assert year_of(Record(kind="person", **COMMON)) is None
    made = Commitment(kind="commitment", year=2026, happened_on=date(2025, 12, 31), **COMMON)
    assert year_of(made) == 2026


@pytest.mark.parametrize(("system", "words"), [(BY_ITEM, "0007"), (BY_VOLUME, "007")])
def test_a_serial_is_padded_as_its_number_has_it(system: str, words: str) -> None:
    item = FiledItem(
        id="1",
        record_id="2",
        number="Z109-WS·2026-Y-DZB-0007",
        system=system,
        year=2026,
        fonds="Z109",
        category="WS",
        keep="永久",
        organ="DZB",
        serial=7,
        title="记录",
        responsible="支部",
        pages=1,
        filed_at=datetime(2027, 1, 5, tzinfo=UTC),
    )
    assert number_of_item(item) == words
