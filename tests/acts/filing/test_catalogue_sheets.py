"""Catalogues list what was filed in order; notes count what lies in each box."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.acts.filing.catalogue_sheets import (
    Printing,
    boxes,
    catalogues,
    groups_of,
    notes,
    period_words,
)
from cleanedu_desktop.form_engine.sheet import GridRow, TableBlock
from cleanedu_desktop.records.filing import BY_VOLUME, FiledItem
from tests.store.filed_items import filed

GIVEN = Printing(
    fonds_name="某局", organ_names={"DZB": "党支部"}, printed_on="2027年1月5日", box_pages=10
)
OUT: dict[str, Any] = {
    "taken_out_at": datetime(2027, 1, 5, 4, tzinfo=UTC),
    "taken_out_reason": "误归",
}
ITEMS = st.lists(st.tuples(st.sampled_from(["永久", "10年"]), st.integers(0, 12)), max_size=30)


def _items(rows: list[tuple[str, int]]) -> list[FiledItem]:
    serials = {"永久": 0, "10年": 0}
    made: list[FiledItem] = []
    for keep, pages in rows:
        serials[keep] += 1
        made.append(filed("r", serials[keep], keep=keep, pages=pages, number=f"{keep}{len(made)}"))
    return made


@given(ITEMS)
def test_every_item_lies_in_one_box_in_order(rows: list[tuple[str, int]]) -> None:
    items = _items(rows)
    found = boxes(items, 10)
    assert sum(len(one.items) for one in found) == len(items)
    for box in found:
        serials = [one.serial for one in box.items]
        assert serials == list(range(serials[0], serials[0] + len(serials)))
        assert len(serials) == 1 or sum(one.pages for one in box.items) <= 10
    assert [one.items[0].serial for one in found if one.number == 1] == [1] * len(groups_of(items))


@given(ITEMS)
def test_catalogues_number_their_lines_and_leave_nobody_out(rows: list[tuple[str, int]]) -> None:
    items = _items(rows)
    listed: list[str] = []
    for sheet in catalogues(items, GIVEN):
        (table,) = sheet.blocks
        assert isinstance(table, TableBlock)
        assert [row[0].text for row in table.rows] == [str(n + 1) for n in range(len(table.rows))]
        listed += [row[1].text for row in table.rows]
    assert sorted(listed) == sorted(one.number for one in items)


def test_what_was_taken_out_stays_listed_with_its_reason() -> None:
    items = [filed("r", 1), filed("r", 2, **OUT)]
    (sheet,) = catalogues(items, GIVEN)
    (table,) = sheet.blocks
    assert isinstance(table, TableBlock)
    assert table.rows[1][-1].text == "2027年1月5日取出：误归"
    (note,) = notes(items, GIVEN)
    assert isinstance(note.blocks[0], GridRow)
    said = note.blocks[0].cells[0].value.text
    assert "本盒共 1 件，2 页。" in said and "0001—0002" in said and "档号不再使用" in said


def test_a_volume_has_its_pages_counted_through() -> None:
    common = {"system": BY_VOLUME, "volume": "Z109-1-0001"}
    items = [filed("r", n, pages=n, number=f"Z109-1-0001-00{n}", **common) for n in (1, 2, 3)]
    (sheet,) = catalogues(items, GIVEN)
    (table,) = sheet.blocks
    assert isinstance(table, TableBlock)
    assert [row[5].text for row in table.rows] == ["1", "2—3", "4—6"]
    assert sheet.title == "卷内文件目录" and notes(items, GIVEN)[0].title == "卷内备考表"


def test_the_days_of_a_box() -> None:
    assert period_words([filed("r", 1, dated="20260105"), filed("r", 2)]) == "20260105"
    some = [filed("r", 1, dated="20261220"), filed("r", 2, dated="20260105")]
    assert period_words(some) == "20260105—20261220"
    assert period_words([filed("r", 1)]) == ""
