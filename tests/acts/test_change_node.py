"""Nodes changed from a day on."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.change_node import add_node, change_node, original_node, restore_node
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_nodes import list_nodes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.read_nodes import NODE_CHANGES

JULY = date(2026, 7, 1)


def drafted(desk: Desk, name: str, year: int = 2026) -> list[int]:
    """So many days before a node of that name is drafted; of none nothing."""
    nodes = list_nodes(desk, year=year).nodes
    return [one.node.rule.draft_days for one in nodes if one.node.text == name]


def test_changed_from_a_day_and_put_back(desk: Desk) -> None:
    change_node(desk, node_id="mid_autumn", begins=JULY, draft_days=10)
    assert [drafted(desk, "中秋节", year) for year in (2025, 2026, 2027)] == [[7], [10], [10]]
    change_node(desk, node_id="mid_autumn", begins=date(2027, 1, 1), on=False)
    assert [drafted(desk, "中秋节", year) for year in (2026, 2027)] == [[10], []]
    restore_node(desk, node_id="mid_autumn", begins=date(2027, 1, 1))
    assert [drafted(desk, "中秋节", year) for year in (2026, 2027)] == [[10], [7]]
    restore_node(desk, node_id="mid_autumn", begins=JULY)
    assert drafted(desk, "中秋节") == [7]
    assert "mid_autumn" not in (desk.folders.own_rules / NODE_CHANGES).read_text(encoding="utf-8")


def test_a_node_of_the_offices_own(desk: Desk) -> None:
    add_node(desk, text="廉政月", falls_on="11-01", begins=JULY, draft_days=5, send_days=2)
    assert [drafted(desk, "廉政月", year) for year in (2025, 2026)] == [[], [5]]
    change_node(desk, node_id="own_1", begins=date(2027, 1, 1), draft_days=9)
    assert drafted(desk, "廉政月", 2027) == [9]
    restore_node(desk, node_id="own_1", begins=JULY)
    assert drafted(desk, "廉政月", 2027) == [5]
    with pytest.raises(OfficeProblem, match="已经有名为"):
        add_node(desk, text="廉政月", falls_on="11-01", begins=JULY, draft_days=5, send_days=2)
    assert original_node(desk, "own_2") is None


def test_a_node_of_the_lunar_year_and_one_of_a_term(desk: Desk) -> None:
    given = {"begins": JULY, "draft_days": 5, "send_days": 2}
    add_node(desk, text="重阳节", falls_on="09-09", calendar="lunar", **given)  # type: ignore[arg-type]
    add_node(desk, text="冬至", falls_on="冬至", calendar="solar_term", **given)  # type: ignore[arg-type]
    found = {one.node.text: one.node.day for one in list_nodes(desk, year=2026).nodes}
    assert (found["重阳节"], found["冬至"]) == (date(2026, 10, 18), date(2026, 12, 22))
    with pytest.raises(OfficeProblem, match="不是节气"):
        add_node(desk, text="x", falls_on="09-09", calendar="solar_term", **given)  # type: ignore[arg-type]
    with pytest.raises(OfficeProblem, match="历法应为公历、农历、节气"):
        add_node(desk, text="x", falls_on="09-09", calendar="moon", **given)  # type: ignore[arg-type]


def test_what_cannot_be_is_told_and_nothing_written(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="提前起草的天数 不能小于"):
        change_node(desk, node_id="mid_autumn", begins=JULY, draft_days=1)
    with pytest.raises(OfficeProblem, match="那一天还没有这个节点"):
        change_node(desk, node_id="none", begins=JULY, draft_days=9)
    with pytest.raises(OfficeProblem, match="日期应为"):
        add_node(desk, text="x", falls_on="02-30", begins=JULY, draft_days=5, send_days=2)
    assert not desk.folders.own_rules.exists()


def test_files_by_hand_are_not_written_to(desk: Desk) -> None:
    """What is changed in the program lies over them."""
    desk.folders.own_rules.mkdir()
    hand = desk.folders.own_rules / "nodes.toml"
    hand.write_text('[[node]]\nid = "mid_autumn"\ndraft_days = 20\n', encoding="utf-8")
    before = hand.read_bytes()
    assert drafted(desk, "中秋节") == [20]
    change_node(desk, node_id="mid_autumn", begins=JULY, draft_days=10)
    assert drafted(desk, "中秋节") == [10]
    assert hand.read_bytes() == before
