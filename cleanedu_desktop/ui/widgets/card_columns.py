"""Cards below each other; in a wide window in two columns, so that none of it stays empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

WIDE = 1360
"""Pixels from which there are two columns; less would wrap the buttons of a card."""
WIDEST_COLUMN = 1120
GAP = 14


class CardColumns(QWidget):
    """Shows cards in their order: down the first column, then down the second."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._cards: list[QWidget] = []
        self._begins: int | None = None
        self._second = 0
        """The first card of the second column; as many as there are cards: one column."""
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        self._sides: list[QWidget] = []
        for column in self._columns:
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP)
            column.addStretch(1)
            side = QWidget()
            side.setObjectName("scrolled")
            side.setMaximumWidth(WIDEST_COLUMN)
            side.setLayout(column)
            self._sides.append(side)
            line.addWidget(side, 1)
        line.addStretch(0)

    def set_cards(self, cards: Sequence[QWidget], second: int | None = None) -> None:
        """Show `cards`, which belong to this widget from now on.

        The second column begins with card `second`, or so that both are about as long.
        """
        self._cards = list(cards)
        self._begins = second
        self._second = -1
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change to one column or two where the width asks for it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        two = self.width() >= WIDE
        if (0 <= self._second < len(self._cards)) == two and self._second >= 0:
            return
        half = self._half() if self._begins is None else self._begins
        self._second = half if two else len(self._cards)
        for place, card in enumerate(self._cards):
            for column in self._columns:
                # Not takeAt: an item that lives on keeps its successor from hearing of new heights.
                column.removeWidget(card)
            column = self._columns[place >= self._second]
            column.insertWidget(column.count() - 1, card)
        self._sides[1].setVisible(two)

    def _half(self) -> int:
        """Return where the second column begins, so that both are about as long."""
        width = (self.width() - GAP) // 2
        heights = [
            card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height()
            for card in self._cards
        ]
        return min(
            range(1, len(heights) + 1),
            key=lambda place: abs(sum(heights[:place]) - sum(heights[place:])),
            default=0,
        )
