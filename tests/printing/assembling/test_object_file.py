"""Objects are given away at once, and the file's end knows where each of them is."""

from __future__ import annotations

import pytest

from cleanedu_desktop.printing.assembling.object_file import ObjectFile
from cleanedu_desktop.printing.pdf_objects import Stream, Written


def test_bytes_are_let_go_and_places_are_kept() -> None:
    file = ObjectFile()
    later = file.number()
    first = file.keep(b"<< /One 1 >>")
    given = b"".join(file.taken())
    assert file.taken() == []
    file.write(later, b"<< /Later true >>")
    file.close(first, later)
    given += b"".join(file.taken())
    assert given[given.index(b"2 0 obj") :].startswith(b"2 0 obj\n<< /One 1 >>")
    for number in (1, 2):
        line = b"%010d 00000 n" % given.index(b"%d 0 obj" % number)
        assert line in given
    assert given.endswith(b"startxref\n%d\n%%%%EOF\n" % given.index(b"xref\n0"))


def test_what_is_referred_to_may_change_until_it_is_flushed() -> None:
    file = ObjectFile()
    element = Written(b"null")
    file.Reference(element)
    element.data = b"<< /Known true >>"
    file.Reference(Stream(b"words", later=True))
    file.flush()
    given = b"".join(file.taken())
    assert b"<< /Known true >>" in given
    assert b"/FlateDecode" in given


def test_a_forgotten_object_is_our_fault() -> None:
    file = ObjectFile()
    lost = file.number()
    with pytest.raises(ValueError, match="never written"):
        file.close(lost, lost)
    file.write(lost, b"null")
    with pytest.raises(ValueError, match="twice"):
        file.write(lost, b"null")
