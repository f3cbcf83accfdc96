"""Who changed the office's rules."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.change_node import change_node
from cleanedu_desktop.acts.change_rule import change_rule, restore_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_rule_changes import list_rule_changes

JULY = date(2026, 7, 1)


def test_each_change_is_told_with_before_and_after(desk: Desk) -> None:
    """The newest first; the history holds them and is sound."""
    change_rule(desk, rule_id="C2", begins=JULY, minimum=2)
    change_node(desk, node_id="mid_autumn", begins=JULY, draft_days=9)
    restore_rule(desk, rule_id="C2", begins=JULY)
    found = list_rule_changes(desk)
    assert [one.name for one in found] == ["C2", "节点“中秋节”", "C2"]
    assert found[2].before == "每月至少 1 次"
    assert found[2].after == "2026年7月1日起：每月至少 2 次"
    assert found[0].after == "2026年7月1日起：每月至少 1 次"
    assert {(one.at, one.who) for one in found} == {(desk.clock(), desk.user.name)}
    assert list_rule_changes(desk, limit=1) == found[:1]
    assert desk.store.check().sound
