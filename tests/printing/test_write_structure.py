"""The tree in the file: parents, pages and marks point at each other; bookmarks are a chain."""

from cleanedu_desktop.printing.pdf_objects import Written
from cleanedu_desktop.printing.structure import Structure
from cleanedu_desktop.printing.write_structure import write_bookmarks, write_structure


class Kept:
    """Objects by their number."""

    def __init__(self) -> None:
        self.objects: list[Written] = []

    def keep(self, written: Written) -> bytes:
        self.objects.append(written)
        return b"%d 0 R" % len(self.objects)

    def at(self, reference: bytes) -> bytes:
        return self.objects[int(reference.split()[0]) - 1].data


def test_marks_find_their_elements() -> None:
    structure, kept = Structure(), Kept()
    structure.begin("P")
    paragraph = structure.current
    root = kept.at(
        write_structure(structure.root, [(b"90 0 R", [paragraph]), (b"91 0 R", [])], kept.keep)
    )
    assert root == (b"<< /Type /StructTreeRoot /K 2 0 R /ParentTree 4 0 R /ParentTreeNextKey 2 >>")
    assert kept.at(b"2 0 R") == b"<< /Type /StructElem /S /Document /P 1 0 R /K [ 3 0 R ] >>"
    mark = b"<< /Type /MCR /Pg 90 0 R /MCID 0 >>"
    assert kept.at(b"3 0 R") == b"<< /Type /StructElem /S /P /P 2 0 R /K [ %s ] >>" % mark
    assert kept.at(b"4 0 R") == b"<< /Nums [ 0 [ 3 0 R ] 1 [  ] ] >>"


def test_bookmarks_follow_each_other() -> None:
    kept = Kept()
    root = kept.at(write_bookmarks([("甲", b"8 0 R"), ("𠮷", b"9 0 R")], kept.keep))
    assert root == b"<< /Type /Outlines /First 2 0 R /Last 3 0 R /Count 2 >>"
    first = kept.at(b"2 0 R")
    assert b"/Title <FEFF7532>".lower() in first.lower()
    assert b"/Next 3 0 R" in first
    assert b"/Prev 2 0 R" in kept.at(b"3 0 R")
    assert b"d842dfb7" in kept.at(b"3 0 R")


def test_no_bookmarks_are_an_empty_chain() -> None:
    kept = Kept()
    assert kept.at(write_bookmarks([], kept.keep)) == b"<< /Type /Outlines /Count 0 >>"
