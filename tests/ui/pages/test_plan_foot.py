"""What can be done about the item under the cursor."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.plan_foot import PlanFoot
from cleanedu_desktop.ui.routes import Beginning, Routes
from tests.cli.test_plan_shown import SHOWN

OVERDUE = SHOWN.plan.items[1]


def test_what_is_recorded_counts_for_the_item(qtbot: QtBot) -> None:
    routes = Routes()
    foot = PlanFoot(routes, may_edit=True)
    qtbot.addWidget(foot)
    begun: list[tuple[str, Beginning]] = []
    gone: list[object] = []
    routes.to_new.connect(lambda kind, what: begun.append((kind, what)))
    routes.to_step.connect(lambda *where: gone.append(where))
    routes.to_record.connect(lambda *where: gone.append(where))
    assert not foot.open.isEnabled()
    foot.show_item(OVERDUE)
    for one in (foot.study, foot.talk, foot.complete, foot.open):
        one.click()
    assert [(kind, what.links[0].to, what.links[0].link_as) for kind, what in begun] == [
        ("study_session", "P2", "计入"), ("talk", "P2", "计入"),
    ]  # fmt: skip
    assert gone == [("plan_item", "P2", "complete"), ("plan_item", "P2")]


@pytest.mark.parametrize("state", ["done", "dropped"])
def test_what_is_over_can_only_be_opened(qtbot: QtBot, state: str) -> None:
    foot = PlanFoot(Routes(), may_edit=True)
    qtbot.addWidget(foot)
    foot.show_item(replace(OVERDUE, state=state))
    assert foot.open.isEnabled()
    assert not any(one.isEnabled() for one in (foot.study, foot.talk, foot.complete))


def test_an_inspector_only_opens(qtbot: QtBot) -> None:
    foot = PlanFoot(Routes(), may_edit=False)
    qtbot.addWidget(foot)
    foot.show_item(OVERDUE)
    assert not foot.study.isVisibleTo(foot) and foot.open.isVisibleTo(foot)
