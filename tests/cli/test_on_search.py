"""The command that searches everything."""

from __future__ import annotations

from tests.cli.conftest import Cleanedu


def test_groups_are_told(office: Cleanedu) -> None:
    people = office("list", "person", "--json").data
    name = people[0]["title"].split(" ")[0]
    said = office("search", name)
    assert "人员（1）" in said.out
    assert office("search", name, "--json").data["people"][0]["name"] == name
    assert office("search", "没有这样的词").out.strip() == "找到 0 条"
