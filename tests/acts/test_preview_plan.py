"""A preview writes nothing."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.preview_plan import preview_plan
from cleanedu_desktop.problems import OfficeProblem


def test_a_preview_writes_nothing_and_says_what_is_possible(desk: Desk) -> None:
    found = preview_plan(desk, year=2026, source="rules")
    assert 0 < len(found.possible) < len(found.lines)
    with desk.store.reading() as books:
        assert books.count("plan_item") == 0
    assert preview_plan(desk, year=2026, source="last_year").lines == ()


def test_an_inspector_makes_no_plans(desk: Desk) -> None:
    desk.store.close()
    only_read = open_desk(desk.folders, clock=desk.clock, read_only=True)
    inspected = begin_inspection(only_read, who="县纪委 王某某")
    with pytest.raises(OfficeProblem, match="检查模式"):
        preview_plan(inspected, year=2026, source="rules")
    inspected.close()
