"""The tree of gaps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.widgets.gap_tree import GapLine, GapTree


def line(heading: str, name: str, done: list[str], **given: str) -> GapLine:
    return GapLine(
        heading=heading,
        source=given.get("source", ""),
        name=name,
        what="0 / 1 次",
        way="登记谈话",
        tone="amber",
        settle=lambda: done.append(f"settle {name}"),
        look=lambda: done.append(f"look {name}"),
    )


def shown(qtbot: QtBot, lines: list[GapLine], *, may_settle: bool = True) -> GapTree:
    made = GapTree(may_settle=may_settle)
    qtbot.addWidget(made)
    made.show_lines(lines)
    return made


def row(tree: GapTree, group: int, place: int) -> QTreeWidgetItem:
    top = tree.topLevelItem(group)
    assert top is not None
    return top.child(place)


def test_lines_of_one_heading_stand_together_with_their_reason(qtbot: QtBot) -> None:
    done: list[str] = []
    lines = [
        line("谈心", "王某", done, source="条例第十八条"),
        line("条例", "李某", done),
        line("谈心", "赵某", done),
    ]
    tree = shown(qtbot, lines)
    heads = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    assert [one.text(0) for one in heads if one] == ["2　谈心", "1　条例"]
    assert heads[0] is not None
    assert "条例第十八条" in heads[0].toolTip(0)
    assert [row(tree, 0, 1).text(column) for column in range(3)] == ["赵某", "0 / 1 次", "登记谈话"]
    assert row(tree, 0, 0).foreground(1).color().name() == COLOURS["amber"].lower()


def test_a_click_settles_shows_or_folds(qtbot: QtBot) -> None:
    done: list[str] = []
    tree = shown(qtbot, [line("谈心", "王某", done)])
    tree.itemClicked.emit(row(tree, 0, 0), 2)
    tree.itemClicked.emit(row(tree, 0, 0), 0)
    assert done == ["settle 王某", "look 王某"]
    top = tree.topLevelItem(0)
    assert top is not None
    assert top.isExpanded()
    tree.itemClicked.emit(top, 0)
    assert not top.isExpanded()


def test_enter_on_a_line_settles(qtbot: QtBot) -> None:
    """For those without a mouse."""
    done: list[str] = []
    tree = shown(qtbot, [line("谈心", "王某", done)])
    tree.show()
    tree.setCurrentItem(row(tree, 0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert done == ["settle 王某"]


def test_who_only_looks_has_no_act(qtbot: QtBot) -> None:
    done: list[str] = []
    tree = shown(qtbot, [line("谈心", "王某", done)], may_settle=False)
    assert tree.isColumnHidden(2)
    tree.itemClicked.emit(row(tree, 0, 0), 2)
    assert done == ["look 王某"]


def test_many_lines_begin_folded(qtbot: QtBot) -> None:
    done: list[str] = []
    tree = shown(qtbot, [line("谈心", f"某{place}", done) for place in range(61)])
    top = tree.topLevelItem(0)
    assert top is not None
    assert not top.isExpanded()
    assert top.childCount() == 0
    tree.itemClicked.emit(top, 0)
    assert top.childCount() == 61
    assert row(tree, 0, 60).text(0) == "某60"
