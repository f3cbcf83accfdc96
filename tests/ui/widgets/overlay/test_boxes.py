"""Places to sign in."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.ui.widgets.overlay.boxes import BoxesSection


def test_boxes_are_added_moved_and_taken_away(qtbot: QtBot) -> None:
    """As shipped they are no change."""
    section = BoxesSection(["谈话人签字", "谈话对象签字"], Overlay())
    qtbot.addWidget(section)
    assert section.fold(Overlay()) == Overlay()
    with qtbot.waitSignal(section.changed):
        section.add_button.click()
    assert section.words() == ("谈话人签字", "谈话对象签字", "")
    section._boxes[1].up.click()
    section._boxes[2].away.click()
    assert section.fold(Overlay()).signatures == ("谈话对象签字", "谈话人签字")
    section._boxes[0].down.click()
    assert section.fold(Overlay()) == Overlay()


def test_the_last_box_stays(qtbot: QtBot) -> None:
    """Whatever was there before."""
    section = BoxesSection(["承诺人"], Overlay(signatures=("甲", "乙")))
    qtbot.addWidget(section)
    assert section.words() == ("甲", "乙")
    section._boxes[0].away.click()
    assert section.words() == ("乙",)
