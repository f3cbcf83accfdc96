"""Parts below each other, on the ground of a page, that scroll where they do not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget


class ScrolledColumn(QWidget):
    """What room is left stays below the last part."""

    def __init__(
        self,
        *parts: QWidget | QLayout,
        margins: tuple[int, int, int, int] = (24, 16, 24, 24),
        spacing: int | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*margins)
        if spacing is not None:
            self._column.setSpacing(spacing)
        self._column.addStretch(1)
        for one in parts:
            self.add(one)

    def add(self, part: QWidget | QLayout) -> None:
        """Add a part below the others."""
        below = self._column.count() - 1
        if isinstance(part, QLayout):
            self._column.insertLayout(below, part)
        else:
            self._column.insertWidget(below, part)

    def in_area(self, *, sideways: bool = True) -> QScrollArea:
        """Return the area it scrolls in; not `sideways`: what is too wide gives way."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        if not sideways:
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self)
        return area

    def fill(self, page: QWidget, *, sideways: bool = True) -> None:
        """Be all that `page` shows."""
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.in_area(sideways=sideways))
