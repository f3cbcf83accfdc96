"""Pages stand in the order of their branches, whichever was written first."""

from __future__ import annotations

from cleanedu_desktop.printing.assembling.object_file import ObjectFile
from cleanedu_desktop.printing.assembling.page_tree import MOST_KIDS, Branch, close_tree


def test_nodes_hold_few_pages_and_follow_their_branches() -> None:
    file = ObjectFile()
    root, late, early = file.number(), Branch(file), Branch(file)
    for branch, count in ((early, MOST_KIDS + 1), (late, 1)):
        for _ in range(count):
            parent = branch.parent()
            branch.add(file.keep(b"<< /Parent %s >>" % parent))
    close_tree(file, root, [late, early, Branch(file)])
    text = b"".join(file.taken()).decode("latin-1")
    kids = text[text.index("\n1 0 obj") :].split("[ ")[1].split(" ]")[0]
    assert len(kids.split("R")) - 1 == 3
    assert f"/Count {MOST_KIDS + 2} >>" in text
    assert f"/Count {MOST_KIDS} >>" in text
    assert (late.pages, early.pages) == (1, MOST_KIDS + 1)
