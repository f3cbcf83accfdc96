"""Reading an office's changes of a form."""

from __future__ import annotations

import pytest

from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.read_overlay import read_overlay
from cleanedu_desktop.toml_files.mistakes import MistakeBook
from cleanedu_desktop.toml_files.parse_toml import parse_toml


def read(text: str) -> tuple[Overlay, list[tuple[int, str]]]:
    """Return the overlay a text spells and its mistakes."""
    book = MistakeBook("talk.toml")
    top = parse_toml(text, book)
    assert top is not None
    return read_overlay(top), [(one.line, one.sentence) for one in book.mistakes]


def test_every_part_is_read() -> None:
    """As it is written."""
    overlay, wrong = read(
        'title = " 谈话 "\ntitle_line = "某局"\nred_head = true\nhide = ["remark"]\n'
        'order = ["content", "cause"]\nsignatures = ["甲", "乙"]\n'
        '[relabel]\nplace = "场所"\n[widths]\nproblem = 60\n[letter]\nclosing = "请监督。"\n'
        '[[field]]\nname = "own_a"\nlabel = "甲"\nkind = "text"\n'
        '[[row]]\ncells = ["place:12"]\n[[column]]\nref = "place"\nlabel = "地"\nwidth = 9\n'
    )
    assert wrong == []
    assert (overlay.title, overlay.title_line, overlay.red_head) == ("谈话", "某局", True)
    assert (overlay.hide, overlay.order) == (("remark",), ("content", "cause"))
    assert overlay.signatures == ("甲", "乙")
    assert (overlay.relabel, overlay.widths) == ({"place": "场所"}, {"problem": 60})
    assert (overlay.opening, overlay.closing) == (None, "请监督。")
    assert [one.name for one in overlay.fields] == ["own_a"]
    assert [one.cells[0].ref for one in overlay.rows] == ["place"]
    assert [one.width for one in overlay.columns] == [9]


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("\nhide = []", 2, "“hide”不能为空"),
        ('title = " "', 1, "“title”不能为空"),
        ("hide = 7", 1, "一组文字"),
        ("\n[widths]\nplace = 'x'", 3, "整数"),
        ("widths = 5", 1, "名称 = 数字"),
        ("[letter]\nending = 'x'", 2, "不认识“ending”"),
        ("titel = 'x'", 1, "不认识“titel”"),
    ],
)
def test_what_is_not_written_as_it_should_be(text: str, line: int, part: str) -> None:
    """One mistake, at its line."""
    _, wrong = read(text)
    assert [(one, part in sentence) for one, sentence in wrong] == [(line, True)]
