"""What is filed goes by period, organization, kind and day; volumes hold so many pages."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.records.filing import KEEPS
from cleanedu_desktop.rules.filing.arrange import ToFile, arranged, into_volumes

ITEMS = st.lists(
    st.builds(
        ToFile,
        record_id=st.uuids().map(str),
        number=st.integers(1, 9999).map(lambda serial: f"T2026-{serial:04}"),
        kind_place=st.integers(0, 3),
        day=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        keep=st.sampled_from(list(KEEPS)),
        organ=st.sampled_from(["DZB", "JW"]),
        pages=st.integers(0, 90),
    ),
    unique_by=lambda one: one.record_id,
)


@given(ITEMS)
def test_everything_is_filed_once_in_order(items: list[ToFile]) -> None:
    found = arranged(items)
    assert sorted(one.record_id for _, run in found for one in run) == sorted(
        one.record_id for one in items
    )
    keys = [key for key, _ in found]
    assert len(set(keys)) == len(keys)
    assert [list(KEEPS).index(keep) for keep, _ in keys] == sorted(
        list(KEEPS).index(keep) for keep, _ in keys
    )
    for key, run in found:
        assert all(one.series == key for one in run)
        places = [(one.kind_place, one.day or date.min, one.number) for one in run]
        assert places == sorted(places)


@given(ITEMS, st.integers(1, 200))
def test_volumes_hold_their_pages_and_keep_the_order(items: list[ToFile], most: int) -> None:
    volumes = list(into_volumes(items, most))
    assert [one for volume in volumes for one in volume] == items
    assert all(len(volume) == 1 or sum(x.pages for x in volume) <= most for volume in volumes)
    assert all(volumes)
