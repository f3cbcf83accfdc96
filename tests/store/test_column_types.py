"""Values of our own column types: one text for one value, and back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from cleanedu_desktop.store.column_types import (
    DamagedValue,
    IsoDate,
    JsonText,
    UtcText,
    canonical_json,
)

DIALECT = sqlite.dialect()
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(st.datetimes(timezones=st.just(UTC)))
def test_times_come_back_and_sort_as_text(moment: datetime) -> None:
    kept = UtcText().process_bind_param(moment, DIALECT)
    assert UtcText().process_result_value(kept, DIALECT) == moment
    assert kept is not None
    assert len(kept) == 32


def test_other_zones_are_kept_as_utc() -> None:
    beijing = datetime(2026, 3, 5, 8, 0, tzinfo=timezone(timedelta(hours=8)))
    assert UtcText().process_bind_param(beijing, DIALECT) == "2026-03-05T00:00:00.000000+00:00"


def test_naive_times_and_times_for_days_are_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        UtcText().process_bind_param(datetime(2026, 3, 5), DIALECT)  # noqa: DTZ001
    with pytest.raises(ValueError, match="time where a day"):
        IsoDate().process_bind_param(datetime(2026, 3, 5, tzinfo=UTC), DIALECT)


@given(st.none() | st.dates())
def test_days_come_back(day: date | None) -> None:
    kept = IsoDate().process_bind_param(day, DIALECT)
    assert IsoDate().process_result_value(kept, DIALECT) == day


@given(JSON)
def test_json_comes_back(value: object) -> None:
    kept = JsonText().process_bind_param(value, DIALECT)
    assert JsonText().process_result_value(kept, DIALECT) == value


def test_equal_json_is_the_same_text() -> None:
    assert canonical_json({"b": 1, "a": "廉"}) == '{"a":"廉","b":1}'
    assert JsonText().compare_values({"a": 1, "b": 2}, {"b": 2, "a": 1})
    with pytest.raises(ValueError, match="JSON compliant"):
        canonical_json(float("nan"))


@pytest.mark.parametrize(
    ("kind", "kept"),
    [(UtcText(), "2026-03-0x"), (IsoDate(), "2026-13-05"), (JsonText(), '{"a":'), (IsoDate(), 5)],
)
def test_what_nobody_wrote_is_damage(kind: UtcText | IsoDate | JsonText, kept: object) -> None:
    with pytest.raises(DamagedValue):
        kind.process_result_value(kept, DIALECT)
