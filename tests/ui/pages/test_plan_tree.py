"""The items of a plan by quarters."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.plan_tree import PlanTree
from tests.cli.test_plan_shown import SHOWN


def groups(tree: PlanTree) -> list[QTreeWidgetItem]:
    """The quarters."""
    found = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [one for one in found if one is not None]


def heads(tree: PlanTree) -> list[str]:
    """Words of the quarters."""
    return [one.text(0) for one in groups(tree)]


def rows(tree: PlanTree) -> list[QTreeWidgetItem]:
    """All rows."""
    return [group.child(at) for group in groups(tree) for at in range(group.childCount())]


def test_quarters_then_the_whole_year(qtbot: QtBot) -> None:
    tree = PlanTree()
    qtbot.addWidget(tree)
    assert tree.show_plan(SHOWN, lambda one: True) == 5
    assert [one.split("　")[0] for one in heads(tree)] == [
        "第一季度", "第二季度", "第三季度", "全年",
    ]  # fmt: skip
    assert heads(tree)[0] == "第一季度　1 项，已完成 1/1"
    cells = [[row.text(column) for column in range(5)] for row in rows(tree)]
    assert cells[0] == ["已完成", "事项P1", "3月31日", "白某", "1 次"]
    assert cells[-1] == ["待办", "事项P3", "12月20日", "缺牵头、责任人", "1 次"]


def test_the_superiors_day_stands_with_the_quarter(qtbot: QtBot) -> None:
    tree = PlanTree()
    qtbot.addWidget(tree)
    tree.show_plan(replace(SHOWN, report_by_day=5), lambda one: True)
    assert "7月5日前报上级" in heads(tree)[2] and "报上级" not in heads(tree)[3]


def test_the_cursor_stays_on_its_item_and_enter_opens_it(qtbot: QtBot) -> None:
    tree = PlanTree()
    qtbot.addWidget(tree)
    tree.show_plan(SHOWN, lambda one: True)
    tree.setCurrentItem(rows(tree)[1])
    chosen: list[str | None] = []
    tree.chosen.connect(lambda one: chosen.append(one.id if one is not None else None))
    tree.show_plan(SHOWN, lambda one: one.state == "overdue")
    assert chosen[-1] == "P2"
    opened: list[str] = []
    tree.opened.connect(opened.append)
    tree.itemActivated.emit(rows(tree)[0], 0)
    assert opened == ["P2"]
    group = groups(tree)[0]
    tree.itemActivated.emit(group, 0)
    assert not group.isExpanded()
    tree.show_plan(SHOWN, lambda one: one.state == "done")
    assert chosen[-1] is None


def test_narrow_columns_leave_the_item_room(qtbot: QtBot) -> None:
    tree = PlanTree()
    qtbot.addWidget(tree)
    tree.set_room(700)
    narrow = tree.columnWidth(3)
    tree.set_room(1400)
    assert tree.columnWidth(3) > narrow
