"""Bookmarks know what stands before, behind and below them."""

from __future__ import annotations

from cleanedu_desktop.printing.assembling.object_file import ObjectFile
from cleanedu_desktop.printing.assembling.outline import Bookmark, write_outline


def test_records_stand_folded_below_their_section() -> None:
    file = ObjectFile()
    page = file.keep(b"null")
    below = [Bookmark(f"记录{n}", page) for n in range(3)]
    root = write_outline(file, [Bookmark("甲", page, below), Bookmark("乙", page)])
    text = b"".join(file.taken()).decode("latin-1")
    assert "/Count -3" in text
    assert text.count("/Title") == 5
    assert f"{root.split()[0].decode()} 0 obj\n<< /Type /Outlines /First 3 0 R /Last 4 0 R" in text


def test_no_bookmarks_are_none() -> None:
    file = ObjectFile()
    write_outline(file, [])
    assert b"/Count 0" in b"".join(file.taken())
