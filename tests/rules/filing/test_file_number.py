"""File numbers are composed as the standards write them, and never collide."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.records.filing import KEEPS
from cleanedu_desktop.rules.filing.file_number import (
    ItemSeries,
    VolumeSeries,
    number_in_volume,
    wrong_code,
)

CODES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=1, max_size=4)
SERIES = st.builds(
    ItemSeries,
    fonds=CODES,
    category=CODES,
    year=st.integers(1, 9999),
    keep=st.sampled_from(list(KEEPS)),
    organ=CODES,
)
SERIALS = st.integers(1, 9999)


def test_as_the_standards_write_them() -> None:
    series = ItemSeries(fonds="Z109", category="WS", year=2026, keep="30年", organ="DZB")
    assert series.number(1) == "Z109-WS·2026-D30-DZB-0001"
    volume = VolumeSeries(fonds="Z109", catalogue="3").number(12)
    assert (volume, number_in_volume(volume, 7)) == ("Z109-3-0012", "Z109-3-0012-007")


@given(SERIES, SERIALS, SERIES, SERIALS)
def test_two_places_never_have_one_number(
    one: ItemSeries, serial: int, other: ItemSeries, another: int
) -> None:
    same = (one, serial) == (other, another)
    assert (one.number(serial) == other.number(another)) == same
    # A serial is counted by code and year: what counts together has numbers of one series.
    assert ((one.code, one.year) == (other.code, other.year)) == (one == other)


@given(SERIES, SERIALS)
def test_the_serial_has_four_digits_so_that_numbers_sort_as_they_were_given(
    series: ItemSeries, serial: int
) -> None:
    number = series.number(serial)
    assert len(number.rpartition("-")[2]) == 4
    assert serial == 9999 or number < series.number(serial + 1)


def test_codes_are_capitals_and_digits() -> None:
    assert not wrong_code("DZB1")
    assert all(wrong_code(one) for one in ("", "dzb", "党支部", "A-B", "A·B", "ABCDEFGHI"))
