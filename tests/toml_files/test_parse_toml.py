"""TOML and what is none."""

from __future__ import annotations

import pytest

from cleanedu_desktop.outside_files import MOST_DOTS
from cleanedu_desktop.toml_files.mistakes import MistakeBook
from cleanedu_desktop.toml_files.parse_toml import parse_toml


def test_a_table_knows_its_lines() -> None:
    """So that a mistake found later is told with its line."""
    book = MistakeBook("x.toml")
    top = parse_toml("\n\na = 1\n", book)
    assert top is not None
    top.finish()
    assert [one.line for one in book.mistakes] == [3]


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("a = 1\nb = \n", 2, "“=”后面的值"),
        ("a = 1\na = 2\n", 2, "写了两次"),
        ('a = "x', 1, "引号没有成对"),
        ("a = [1,", 1, "不符合 TOML"),
        ("a" + ".a" * (MOST_DOTS + 1) + " = 1", 1, "点号过多"),
        ("a = " + "[" * 5000, 1, "嵌套过深"),
    ],
)
def test_no_toml_is_told_in_plain_words(text: str, line: int, part: str) -> None:
    """With the line, never as an exception."""
    book = MistakeBook("x.toml")
    assert parse_toml(text, book) is None
    (mistake,) = book.mistakes
    assert (mistake.line, part in mistake.sentence) == (line, True), mistake.sentence
