"""Keys read by type."""

from __future__ import annotations

import tomllib
from datetime import date

from cleanedu_desktop.toml_files.mistakes import MistakeBook
from cleanedu_desktop.toml_files.toml_lines import TomlLines
from cleanedu_desktop.toml_files.toml_table import LONGEST, TomlTable


def table_of(text: str) -> TomlTable:
    """Return the table of a TOML text."""
    return TomlTable(tomllib.loads(text), (), MistakeBook("forms/x.toml", TomlLines(text)))


def test_values_of_the_right_type() -> None:
    """Each as it was written."""
    table = table_of('a = "文"\nb = 3\nc = true\nd = ["x", "y"]\n[e]\nf = "g"\n[[h]]\ni = "j"\n')
    assert table.text("a") == "文"
    assert table.number("b", 1, low=1, high=9) == 3
    assert table.flag("c")
    assert table.texts("d") == ("x", "y")
    assert table.words("e") == {"f": "g"}
    (one,) = table.tables("h")
    assert (one.text("i"), one.line) == ("j", 7)
    assert "a" in table
    table.finish()
    assert table.book.mistakes == []


def test_missing_values_have_their_default() -> None:
    """Only what is required is missed."""
    table = table_of("")
    assert table.text("a", "x") == "x"
    assert table.number("b", 5, low=1, high=9) == 5
    assert not table.flag("c")
    assert (table.texts("d"), table.words("e"), table.tables("h")) == ((), {}, [])
    assert table.table("e") is None
    assert table.book.mistakes == []
    table.text("f", required=True)
    assert [one.sentence for one in table.book.mistakes] == ["缺少“f”"]


def test_every_wrong_type_is_noted_at_its_line() -> None:
    """And the default is used instead."""
    text = "a = 1\nb = true\nc = 1\nd = [1]\ne = [1]\nf = 1\ng = 1\nh = 99\ni = ''\n"
    table = table_of(text)
    assert table.text("a", "x") == "x"
    assert table.number("b", 5, low=1, high=9) == 5
    assert not table.flag("c")
    assert table.texts("d") == ()
    assert table.words("e") == {}
    assert table.tables("f") == []
    assert table.table("g") is None
    assert table.number("h", 5, low=1, high=9) == 5
    table.text("i", required=True)
    assert [one.line for one in table.book.mistakes] == [1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_unknown_keys_are_noted_with_those_that_are_known() -> None:
    """So that a slip of the pen is found."""
    table = table_of('tilte = "x"\n')
    table.text("title")
    table.finish()
    assert table.book.mistakes[0].sentence == "不认识“tilte”这一项，可用的有：title"


def test_texts_that_cannot_be_shown_or_are_too_long() -> None:
    """Controls are noted and taken out, long texts cut."""
    table = table_of(f'a = "x\\u0000y"\nb = "{"长" * (LONGEST + 1)}"\n')
    assert table.text("a") == "xy"
    assert len(table.text("b")) == LONGEST
    assert [one.line for one in table.book.mistakes] == [1, 2]


def test_a_day_is_a_date_without_quotes() -> None:
    """Neither a text nor a moment."""
    table = table_of('a = 2026-07-01\nb = "2026-07-01"\nc = 2026-07-01T10:00:00\n')
    assert table.day("a") == date(2026, 7, 1)
    assert (table.day("b"), table.day("c"), table.day("d")) == (None, None, None)
    assert [one.line for one in table.book.mistakes] == [2, 3]
