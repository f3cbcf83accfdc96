"""Trees and lists of rows."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.plain_tree import plain_tree


def test_one_column_takes_the_room_the_others_leave(qtbot: QtBot) -> None:
    tree = plain_tree("事项", ("日期", "内容", "状态"), {0: 90, 2: 60}, stretched=1)
    qtbot.addWidget(tree)
    tree.resize(600, 200)
    tree.show()
    assert (tree.columnWidth(0), tree.columnWidth(2)) == (90, 60)
    assert tree.columnWidth(1) > 300
    assert tree.headerItem().text(1) == "内容"
    assert tree.accessibleName() == "事项"
