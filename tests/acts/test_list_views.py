"""The inspectors' log is for those who answer for the books."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_views import list_views
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.problems import OfficeProblem


def test_it_is_empty_before_the_first_inspection(desk: Desk) -> None:
    assert list_views(desk).entries == []
    assert not desk.folders.view_log_file.exists()


def test_an_inspector_may_not_read_it(desk: Desk) -> None:
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    seated = sit_down(reading, user=visiting_inspector("王某某"))
    with pytest.raises(OfficeProblem, match="不能查看检查日志"):
        list_views(seated)
    seated.close()
    listed = list_views(desk)
    assert ([one.what for one in listed.entries], listed.first_bad) == (["begin", "end"], None)
    assert [one.what for one in list_views(desk, newest=1).entries] == ["end"]
