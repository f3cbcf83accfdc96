"""Which name of the office holds on a day, and at the end of a year."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cleanedu_desktop.records.office import Office

CREATED = datetime(2025, 1, 6, 4, tzinfo=UTC)
RENAMED = {"2026-03-01": "乙局", "2025-07-01": "甲局"}


def office(**earlier: str) -> Office:
    """An office called 丙局 now."""
    return Office(
        id="", name="丙局", code="SLJ", created_at=CREATED, checksum_key=b"", earlier_names=earlier
    )


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date.min, "甲局"),
        (date(2025, 6, 30), "甲局"),
        (date(2025, 7, 1), "乙局"),
        (date(2026, 2, 28), "乙局"),
        (date(2026, 3, 1), "丙局"),
        (date.max, "丙局"),
    ],
)
def test_a_name_holds_from_its_day_until_the_next(day: date, name: str) -> None:
    assert office(**RENAMED).name_on(day) == name
    assert office().name_on(day) == "丙局"


def test_a_year_has_the_name_of_its_end() -> None:
    renamed = office(**RENAMED)
    assert [renamed.name_in(one) for one in (2024, 2025, 2026, None)] == [
        "甲局",
        "乙局",
        "丙局",
        "丙局",
    ]


def test_earlier_names_are_told_with_their_last_days() -> None:
    assert office(**RENAMED).earlier_words() == [
        "甲局（至2025年6月30日）",
        "乙局（至2026年2月28日）",
    ]
    assert not office().earlier_words()
