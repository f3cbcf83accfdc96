"""What is asked of a package, and what it comes to."""

from __future__ import annotations

from cleanedu_desktop.acts.bundle.asked import BundleAsked, Line, Plan, Planned


def test_a_record_counts_where_its_pages_stand() -> None:
    line = Line(id="a", kind="talk", number="T1", title="谈话", happened_on=None)
    one = Planned(key="1", words="甲", lines=(line,))
    two = Planned(key="2", words="乙", elsewhere=(line,))
    plan = Plan(asked=BundleAsked(year=2026), office_name="某支部", sections=(one, two))
    assert plan.records == 1
