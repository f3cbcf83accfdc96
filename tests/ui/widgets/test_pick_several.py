"""Several of a few words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.pick_several import PickSeveral


def test_the_button_says_what_is_ticked(qtbot: QtBot) -> None:
    made = PickSeveral("状态", "不限")
    qtbot.addWidget(made)
    changes: list[list[str]] = []
    made.changed.connect(lambda: changes.append(made.value()))
    made.offer([("a", "待办"), ("b", "已完成")])
    assert (made.text(), made.value()) == ("不限", [])
    made.tick("b")
    made.tick("a")
    assert (made.text(), changes) == ("待办、已完成", [["b"], ["a", "b"]])
    made.offer([("a", "待办")], ["gone"])
    assert (made.value(), made.text()) == (["gone"], "gone")
    assert len(changes) == 2
