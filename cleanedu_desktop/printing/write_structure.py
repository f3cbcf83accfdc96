"""Writes a document's structure tree and bookmarks into its PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleanedu_desktop.printing.pdf_objects import Written
from cleanedu_desktop.printing.structure import Element

Keep = Callable[[Written], bytes]
"""Takes an object into the file and gives its reference as it is written."""


def write_structure(
    root: Element, pages: Sequence[tuple[bytes, list[Element]]], keep: Keep
) -> bytes:
    """Write the tree; `pages` are (reference, element of each mark). The root's reference."""
    top = Written(b"")
    top_reference = keep(top)
    for page, (_, elements) in enumerate(pages):
        for mark, element in enumerate(elements):
            element.kids.append((page, mark))
    references: dict[int, bytes] = {}
    whole = _write_element(root, top_reference, [one for one, _ in pages], keep, references)
    parents = b"".join(
        b"%d [ %s ] " % (number, b" ".join(references[id(one)] for one in elements))
        for number, (_, elements) in enumerate(pages)
    )
    tree = keep(Written(b"<< /Nums [ %s] >>" % parents))
    top.data = b"<< /Type /StructTreeRoot /K %s /ParentTree %s /ParentTreeNextKey %d >>" % (
        whole,
        tree,
        len(pages),
    )
    return top_reference


def _write_element(
    element: Element,
    parent: bytes,
    pages: Sequence[bytes],
    keep: Keep,
    references: dict[int, bytes],
) -> bytes:
    written = Written(b"")
    reference = references[id(element)] = keep(written)
    kids = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(_write_element(kid, reference, pages, keep, references))
        else:
            page, mark = kid
            kids.append(b"<< /Type /MCR /Pg %s /MCID %d >>" % (pages[page], mark))
    written.data = b"<< /Type /StructElem /S /%s /P %s%s /K [ %s ] >>" % (
        element.kind.encode("ascii"),
        parent,
        element.attributes().encode("ascii"),
        b" ".join(kids),
    )
    return reference


def write_bookmarks(marks: Sequence[tuple[str, bytes]], keep: Keep) -> bytes:
    """Write bookmarks, (words, page's reference) of each; the reference of their root."""
    root = Written(b"")
    root_reference = keep(root)
    items = [Written(b"") for _ in marks]
    references = [keep(one) for one in items]
    for number, (item, (words, page)) in enumerate(zip(items, marks, strict=True)):
        beside = b""
        if number:
            beside += b" /Prev %s" % references[number - 1]
        if number + 1 < len(items):
            beside += b" /Next %s" % references[number + 1]
        title = ("\ufeff" + words).encode("utf-16-be").hex().encode("ascii")
        item.data = b"<< /Title <%s> /Parent %s /Dest [ %s /Fit ]%s >>" % (
            title,
            root_reference,
            page,
            beside,
        )
    ends = b" /First %s /Last %s" % (references[0], references[-1]) if references else b""
    root.data = b"<< /Type /Outlines%s /Count %d >>" % (ends, len(items))
    return root_reference
