"""The page tree of a large PDF: nodes of a few pages each, in an order of their own.

A page says which node it belongs to when it is written; which node comes where is said at the
end, so that a table of contents may be drawn last and stand first.
"""

from __future__ import annotations

from cleanedu_desktop.printing.assembling.object_file import Numbered, ObjectFile

MOST_KIDS = 64


class Branch:
    """A row of pages that follow each other."""

    def __init__(self, file: ObjectFile) -> None:
        self._file = file
        self._nodes: list[tuple[Numbered, list[bytes]]] = []

    def parent(self) -> Numbered:
        """The node the next page is to name as its parent."""
        if not self._nodes or len(self._nodes[-1][1]) == MOST_KIDS:
            self._nodes.append((self._file.number(), []))
        return self._nodes[-1][0]

    def add(self, page: bytes) -> None:
        """Append the page that named the last `parent`."""
        self._nodes[-1][1].append(page)

    @property
    def pages(self) -> int:
        """How many there are."""
        return sum(len(kids) for _, kids in self._nodes)

    def close(self, root: bytes) -> list[Numbered]:
        """Write the nodes below `root`; the references to them."""
        for node, kids in self._nodes:
            self._file.write(
                node,
                b"<< /Type /Pages /Parent %s /Kids [ %s ] /Count %d >>"
                % (root, b" ".join(kids), len(kids)),
            )
        return [node for node, _ in self._nodes]


def close_tree(file: ObjectFile, root: Numbered, branches: list[Branch]) -> None:
    """Write `root` over the branches in their order."""
    nodes = [node for branch in branches for node in branch.close(root)]
    pages = sum(branch.pages for branch in branches)
    file.write(root, b"<< /Type /Pages /Kids [ %s ] /Count %d >>" % (b" ".join(nodes), pages))
