"""Sheets as data."""

from __future__ import annotations

from cleanedu_desktop.form_engine.sheet import SheetText, TableBlock


def block(*rows: str, join: int) -> TableBlock:
    """A table whose rows are spelled."""
    return TableBlock(
        columns=(), rows=tuple(tuple(SheetText(text=one) for one in row) for row in rows), join=join
    )


def test_left_cells_are_joined_where_they_all_repeat() -> None:
    """The first row never; the one below the last neither."""
    one = block("ab1", "ab2", "ac3", "ac4", join=2)
    assert [one.joined(n) for n in range(-1, 6)] == [False, False, True, False, True, False, False]
    assert not any(block("ab", "ab", join=0).joined(n) for n in range(3))
