"""Assessment standards as data."""

from __future__ import annotations

from cleanedu_desktop.rules.assessment import FULL, Indicator, Section, Standard
from tests.rules.standard_files import shipped_standards


def test_what_is_switched_off_does_not_count() -> None:
    """Neither as an indicator nor in the points."""
    some = (Indicator(id="1", text="甲", max=60), Indicator(id="2", text="乙", max=40, on=False))
    standard = Standard(
        id="x", title="", source="", sections=(Section(id="1", title="", indicators=some),)
    )
    assert [one.id for one in standard.indicators()] == ["1"]
    assert standard.points == 60


def test_the_shipped_standards_are_three_layouts_of_local_practice() -> None:
    """Each of a hundred points, printed on its own sheet, never shown as a national rule."""
    some = shipped_standards()
    assert len({one.sheet for one in some}) == len(some) == 3
    assert all(one.points == FULL for one in some)
    assert all("不是全国规定" in one.source for one in some)
