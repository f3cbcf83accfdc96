"""Entries of the navigation that fold away under one where the window is too low for all."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QPushButton

from cleanedu_desktop.ui.icons import icon


class FoldedEntries(QObject):
    """The entries under one button; the user's own choice holds until the window is closed."""

    changed = Signal()

    def __init__(self, words: str, parent: QObject) -> None:
        super().__init__(parent)
        self.names: list[str] = []
        self._words = words
        self._chosen: bool | None = None
        self.button = QPushButton(words)
        self.button.setObjectName("navigationEntry")
        self.button.setIconSize(QSize(18, 18))
        self.button.setAccessibleName(words)
        self.button.clicked.connect(self._turn)
        self.open = True
        self._draw()

    def settle(self, *, fits: bool, holds_current: bool) -> None:
        """Open or fold: as the user chose, else if all fit; never away from the page one is on."""
        chosen = fits if self._chosen is None else self._chosen
        self.open = chosen or holds_current
        self._draw()

    def set_narrow(self, narrow: bool) -> None:
        """Show the arrow alone."""
        self.button.setText("" if narrow else self._words)

    def _turn(self) -> None:
        self._chosen = not self.open
        self.changed.emit()

    def _draw(self) -> None:
        arrow = "chevron-down" if self.open else "chevron-right"
        self.button.setIcon(icon(arrow, "nav_text", active="card", size=18))
        told = "折起" if self.open else "展开"
        self.button.setToolTip(f"{self._words}（{told}）")
        self.button.setAccessibleDescription(told)
