"""Covers, spines and stamps have the sizes of the standards and say what was filed."""

from __future__ import annotations

from cleanedu_desktop.acts.filing.catalogue_sheets import Printing
from cleanedu_desktop.acts.filing.file_plates import (
    BOX_SPINES,
    STAMP,
    VOLUME_SPINES,
    covers,
    spine_for,
    stamps,
)
from cleanedu_desktop.records.filing import BY_VOLUME
from tests.store.filed_items import filed
from tests.store.make_records import NOON

GIVEN = Printing(
    fonds_name="某局", organ_names={"DZB": "党支部"}, printed_on="2027年1月5日", box_pages=200
)


def test_a_box_has_its_name_and_a_spine_that_holds_it() -> None:
    items = [filed("r", serial, pages=100) for serial in (1, 2, 3)]
    first, second = covers(items, GIVEN)
    words = [one.text for one in first.texts]
    assert {"某局", "Z109", "2026", "30年", "党支部", "0001 — 0002", "1"} <= set(words)
    assert len(first.rules) == 2 + 16  # the double line, and the marks of cover and spine
    assert {box.width for box in first.boxes} == {30} and {b.width for b in second.boxes} == {20}
    assert sum(b.height for b in first.boxes if b.height != 12) == 310


def test_a_volume_says_its_number_in_three_boxes() -> None:
    common = {"system": BY_VOLUME, "volume": "Z109-3-0012", "organ": "DZB"}
    items = [filed("r", n, pages=5, number=f"Z109-3-0012-00{n}", **common) for n in (1, 2)]
    (page,) = covers(items, GIVEN)
    words = [one.text for one in page.texts]
    assert (
        words.count("0012") == 2
        and "2 件 10 页" in words
        and "某局2026年党支部廉政教育记录" in words
    )
    assert stamps(items, GIVEN, (82, 4)) == []


def test_a_stamp_has_six_equal_cells_on_a_page_of_its_item() -> None:
    gone = filed("r", 2, taken_out_at=NOON, taken_out_reason="误归")
    (page,) = stamps([filed("r", 1), gone], GIVEN, (82, 4))
    assert [one.text for one in page.texts] == ["Z109", "2026", "0001", "党支部", "30年", "2"]
    assert {(one.width, one.height) for one in page.boxes} == {(STAMP[0] / 3, STAMP[1] / 2)}
    assert (min(b.x for b in page.boxes), min(b.y for b in page.boxes)) == (82, 4)


def test_the_narrowest_spine_that_holds_the_pages() -> None:
    assert [spine_for(n, BOX_SPINES) for n in (0, 150, 151, 250, 251)] == [20, 20, 30, 30, 40]
    assert [spine_for(n, VOLUME_SPINES) for n in (80, 81, 131)] == [10, 15, 20]
