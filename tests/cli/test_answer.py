"""What a command has to say."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.cli.answer import Answer


def test_paper_is_told_besides_if_it_was_asked_for() -> None:
    said = Answer({"year": 2026}, ["共 3 笔"], problem="有错误")
    assert said.with_paper(None) is said
    told = said.with_paper(FormsPrinted(Path("a.pdf"), pages=2, records=3))
    assert told.data == {"year": 2026, "path": "a.pdf"}
    assert list(told.lines) == ["共 3 笔", "已生成：a.pdf（2 页）"]
    assert told.problem == "有错误"
