"""Several of a few words, ticked in a menu; the button says which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from cleanedu_desktop.ui.widgets.labels import shortened

_LONGEST = 14
"""Characters on the button."""


class PickSeveral(QPushButton):
    """A button with a menu of words to tick."""

    changed = Signal()

    def __init__(self, name: str, nothing: str) -> None:
        super().__init__(nothing)
        self.setProperty("role", "pick")
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self._nothing = nothing
        self._ticks: dict[str, QAction] = {}
        self.setMenu(QMenu(self))

    def offer(self, choices: Sequence[tuple[str, str]], ticked: Iterable[str] = ()) -> None:
        """Offer (key, word) pairs; what is `ticked` and not among them stays on offer."""
        wanted = list(ticked)
        known = dict(choices)
        menu = self.menu()
        menu.clear()
        self._ticks = {}
        for key, word in (known | {one: known.get(one, one) for one in wanted}).items():
            tick = menu.addAction(word)
            tick.setCheckable(True)
            tick.setChecked(key in wanted)
            tick.toggled.connect(self._ticked)
            self._ticks[key] = tick
        self._say()

    def value(self) -> list[str]:
        """Return the keys ticked, in order."""
        return [key for key, tick in self._ticks.items() if tick.isChecked()]

    def tick(self, key: str, *, on: bool = True) -> None:
        """Tick a word."""
        self._ticks[key].setChecked(on)

    def _ticked(self, _on: bool) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        words = "、".join(tick.text() for tick in self._ticks.values() if tick.isChecked())
        self.setText(shortened(words, _LONGEST) if words else self._nothing)
        self.setToolTip(words)
