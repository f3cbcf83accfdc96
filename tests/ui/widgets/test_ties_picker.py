"""The chips of what an entry counts for."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_ties import TieOffered
from cleanedu_desktop.ui.widgets.ties_picker import TiesPicker
from tests.ui.driving import buttons


def tie(name: str) -> TieOffered:
    """Something to count for."""
    return TieOffered(
        id=name, kind="plan_item", group="计划", number="JH2026-0001", title=name, state="待办",
        day=None, is_open=True, link_as="计入",
    )  # fmt: skip


def test_a_cross_takes_one_out_and_says_so(qtbot: QtBot) -> None:
    picker = TiesPicker("说明")
    qtbot.addWidget(picker)
    picker.show_ties([tie("甲"), tie("乙")])
    with qtbot.waitSignal(picker.changed):
        next(one for one in buttons(picker) if one.accessibleName() == "不计入甲").click()
    assert [one.id for one in picker.ties()] == ["乙"]


def test_the_hint_stands_while_nothing_is_chosen(qtbot: QtBot) -> None:
    picker = TiesPicker("说明")
    qtbot.addWidget(picker)
    assert picker._hint.isVisibleTo(picker)
    picker.show_ties([tie("甲")])
    assert not picker._hint.isVisibleTo(picker)
