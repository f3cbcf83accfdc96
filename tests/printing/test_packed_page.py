"""A page that is packed where it was drawn."""

from __future__ import annotations

import zlib

import pytest

from cleanedu_desktop.printing.packed_page import ARCHIVE_LEVEL, packed_page
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.structure import Structure


def test_it_holds_what_was_drawn() -> None:
    pen = Pen(595.28, 841.89, DocumentFaces())
    pen.rule(10, 20, 30, 20)
    page = packed_page(pen, ARCHIVE_LEVEL)
    assert (page.width, page.height) == (595.28, 841.89)
    assert zlib.decompress(page.packed).decode("latin-1") == pen.operators()


def test_what_belongs_to_a_document_is_not_packed_alone() -> None:
    """Pictures, a structure: they would be lost."""
    plain, tagged = Pen(100, 100, DocumentFaces()), Pen(100, 100, DocumentFaces(Structure()))
    plain.pictures["Photo0"] = b"..."
    for pen in (plain, tagged):
        with pytest.raises(ValueError, match="belongs to its document"):
            packed_page(pen, ARCHIVE_LEVEL)
