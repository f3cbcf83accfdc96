"""六进, counted by hand."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.rules.coverage.six_ways import six_ways_of
from cleanedu_desktop.rules.facts import RecordFact
from tests.rules.coverage.made_years import year
from tests.rules.small_office import facts, record


def activity(number: str, day: date, *enters: str) -> RecordFact:
    """An activity that went these ways."""
    return record("culture_activity", number, day, answers={"enters": list(enters)})


def test_each_way_and_what_is_missing() -> None:
    """Of the year up to the day; one activity may go several ways."""
    office = facts(
        [
            activity("HD1", date(2026, 3, 1), "机关", "社区"),
            activity("HD2", date(2026, 5, 1), "社区", "学校", "家庭"),
            activity("HD3", date(2026, 9, 1), "企业"),
            activity("HD4", date(2025, 9, 1), "农村"),
        ]
    )
    found = six_ways_of(year(office, date(2026, 6, 30)))
    assert dict(found.times) == {
        "机关": 1, "社区": 2, "家庭": 1, "学校": 1, "企业": 0, "农村": 0,
    }  # fmt: skip
    assert found.words == "4 / 6，缺企业、农村"
    assert six_ways_of(year(office, date(2026, 12, 31))).missing == ("农村",)


def test_all_six_and_none() -> None:
    every = activity("HD1", date(2026, 3, 1), "机关", "社区", "家庭", "学校", "企业", "农村")
    assert six_ways_of(year(facts([every]), date(2026, 12, 31))).words == "6 / 6"
    assert six_ways_of(year(facts([]), date(2026, 12, 31))).words.startswith("0 / 6，缺机关、")
