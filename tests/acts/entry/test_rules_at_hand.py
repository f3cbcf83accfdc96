"""The rules kept at the desk."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of


def test_they_are_read_once(desk: Desk) -> None:
    """The office's own among them."""
    own = desk.folders.own_rules
    own.mkdir()
    (own / "own.toml").write_text(
        '[[rule]]\nid = "own-1"\ntext = "读书会"\ncitation = "本单位"\n', encoding="utf-8"
    )
    book = rulebook_of(desk)
    assert "own-1" in book.stretches
    assert "C1" in book.stretches
    assert rulebook_of(desk) is book


def test_a_file_written_by_hand_is_read(desk: Desk) -> None:
    """While the books are open, and when it is taken away again."""
    assert "own-1" not in rulebook_of(desk).stretches
    own = desk.folders.own_rules
    own.mkdir()
    file = own / "own.toml"
    file.write_text(
        '[[rule]]\nid = "own-1"\ntext = "读书会"\ncitation = "本单位"\n', encoding="utf-8"
    )
    assert "own-1" in rulebook_of(desk).stretches
    file.unlink()
    assert "own-1" not in rulebook_of(desk).stretches
