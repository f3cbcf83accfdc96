"""Trees and lists of rows: their name, heads and widths, one column that takes the room left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHeaderView, QTreeWidget


def plain_tree(
    name: str, heads: Sequence[str], widths: Mapping[int, int], *, stretched: int = 0
) -> QTreeWidget:
    """Return an empty tree; `widths` are pixels by column, `stretched` the one without a width."""
    tree = QTreeWidget()
    tree.setAccessibleName(name)
    tree.setObjectName("roomy")
    tree.setHeaderLabels(list(heads))
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    for column, width in widths.items():
        tree.setColumnWidth(column, width)
    return tree
