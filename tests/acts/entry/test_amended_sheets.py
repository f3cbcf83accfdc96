"""A list of several records names those that were amended."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import uuid4

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.amended_sheets import with_amendments
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.form_engine.sheets_to_make import SheetsToMake
from cleanedu_desktop.records.filing import Amendment
from tests.acts.office import Staff, record_talk
from tests.store.make_records import NOON


def as_made(*sheets: Sheet) -> SheetsToMake:
    """As `make_sheets` gives them."""
    made = [partial(replace, sheet) for sheet in sheets]
    return SheetsToMake(made, [sheet.number for sheet in sheets])


def test_a_ledger_names_them(desk: Desk, staff: Staff) -> None:
    ids = [record_talk(desk, staff).id, record_talk(desk, staff, content="另谈。").id]
    ledger = Sheet(form_id="x", form_version="y", title="台账", office_name="支部", note="补录。")
    with desk.store.reading() as books:
        (same,) = with_amendments(books, books.wholes(ids), as_made(ledger))
    assert same == ledger
    with desk.store.writing("amend_entry") as books:
        books.add_amendment(
            Amendment(
                id=str(uuid4()),
                record_id=ids[1],
                position=0,
                words="地点应为二楼",
                reason="笔误",
                made_by="文书",
                made_at=NOON,
            )
        )
    own = Sheet(
        form_id="x", form_version="y", title="记录", office_name="支部", number="T2026-0001"
    )
    with desk.store.reading() as books:
        said, untouched = with_amendments(books, books.wholes(ids), as_made(ledger, own))
    assert said.note == "补录。更正说明：T2026-0002 另有更正说明，见各条记录。"
    assert untouched == own
