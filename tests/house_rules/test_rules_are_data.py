"""No number of the table of cadence stands as a constant in code: the rules say it."""

from __future__ import annotations

import ast

import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.rules.rulebook import read_rulebook
from tests.house_rules.sources import assert_none, sources

RULES = read_rulebook(folders_for().rules)
TELLING = {f"{rule.minimum:g}" for (rule,) in RULES.stretches.values() if rule.minimum > 12}
"""Numbers of rules that nothing else in these rooms could mean; small ones count anything."""


def numbers_in(tree: ast.AST) -> list[tuple[ast.Constant, str]]:
    """The numbers written in code, each with its words."""
    return [
        (node, f"{node.value:g}")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    ]


def test_the_rooms_of_rules_name_none_of_their_numbers() -> None:
    """Neither do the acts that ask them."""
    assert_none(
        one.at(node)
        for one in sources("cleanedu_desktop/rules")
        for node, words in numbers_in(one.tree)
        if words in TELLING
    )


def test_it_finds_a_number() -> None:
    """The rule fails when it should."""
    assert {"32", "56"} <= TELLING
    ((_, words),) = numbers_in(ast.parse("HOURS = 32"))
    assert words in TELLING


@pytest.mark.parametrize("words", ["党员大会", "谈心", "党课", "主题党日"])
def test_the_rooms_of_rules_name_no_type(words: str) -> None:
    """Which sessions and talks count is said by the rules, or by `record_checks.toml`."""
    assert_none(
        one.at(node)
        for one in sources("cleanedu_desktop/rules")
        for node in ast.walk(one.tree)
        if isinstance(node, ast.Constant) and node.value == words
    )
