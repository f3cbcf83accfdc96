"""Mistakes with file and line."""

from __future__ import annotations

from cleanedu_desktop.toml_files.mistakes import MOST, FileMistake, MistakeBook
from cleanedu_desktop.toml_files.toml_lines import TomlLines


def test_a_mistake_reads_as_a_sentence() -> None:
    """File, line, what is wrong."""
    assert str(FileMistake("forms/talk.toml", 12, "缺少“label”")) == (
        "forms/talk.toml 第 12 行：缺少“label”"
    )


def test_notes_at_lines_and_paths() -> None:
    """The same note is kept once; a file without lines notes the first."""
    book = MistakeBook("x", TomlLines("a = 1\nb = 2\n"))
    book.note(("b",), "错")
    book.note(2, "错")
    book.note(0, "错")
    assert [one.line for one in book.mistakes] == [2, 1]
    blind = MistakeBook("x")
    blind.note(("b",), "错")
    assert blind.mistakes[0].line == 1


def test_a_file_of_nothing_but_mistakes_is_not_told_whole() -> None:
    book = MistakeBook("x")
    for line in range(1, 5 * MOST):
        book.note(line, "错")
    assert len(book.mistakes) == MOST + 1
    assert "没有再列出" in book.mistakes[-1].sentence


def test_a_mistake_quotes_no_more_than_can_be_shown() -> None:
    book = MistakeBook("x")
    book.note(1, f"不认识“{'a' * 100_000}\0”这一项")
    told = book.mistakes[0].sentence
    assert len(told) < 500 and "\0" not in told and told.endswith("这一项")
