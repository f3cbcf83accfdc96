"""Gaps stand under their headings; a click on a record's asks for it."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.bundle.gaps import Gap
from cleanedu_desktop.ui.widgets.package_gaps import PackageGaps

GAPS = [
    Gap(
        what="no_scan",
        sentence="收回来",
        kind="talk",
        record_id=f"id{number}",
        number=f"T2026-000{number}",
        title="谈话",
        happened_on=date(2026, 3, 9),
    )
    for number in (1, 2)
] + [Gap(what="no_evidence", sentence="3.3　节点提醒")]


def test_lines_by_heading(qtbot: QtBot) -> None:
    tree = PackageGaps()
    qtbot.addWidget(tree)
    tree.show_gaps(GAPS)
    first, second = tree.topLevelItem(0), tree.topLevelItem(1)
    assert first is not None
    assert second is not None
    assert (first.text(0), second.text(0)) == ("没有签字扫描件　2", "考核指标没有佐证　1")
    with qtbot.waitSignal(tree.opened) as asked:
        tree.itemClicked.emit(first.child(1), 2)
    assert asked.args == ["talk", "id2"]
    tree.itemClicked.emit(first, 0)
    assert not first.isExpanded()
    tree.show_gaps([])
    assert tree.topLevelItemCount() == 0
