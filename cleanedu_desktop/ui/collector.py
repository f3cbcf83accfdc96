"""Collects garbage on the window's thread alone.

Python collects on whichever thread makes objects; a widget in a cycle that is found on the store
worker would be destroyed there, which Qt does not survive.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
_OLDEST = 2
_GROWN = 1.25
"""The oldest generation is gone through when it is so much larger than it was left: with the facts
of 50,000 records in it that takes a fifth of a second.
"""


def collect_what_is_due(left: int = 0) -> int:
    """Collect the oldest generation that is due, as Python would; return it, -1 for none.

    The oldest of all is not due while it holds hardly more than the `left` objects that its last
    collection left in it.
    """
    due = [
        generation
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > threshold
    ]
    if due and due[-1] == _OLDEST and len(gc.get_objects(_OLDEST)) < left * _GROWN:
        due = [max(due[:-1], default=1)]
    if not due:
        return -1
    gc.collect(due[-1])
    return due[-1]


class Collector(QObject):
    """Looks every second whether something is to be collected; Python itself no longer does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._left = 0
        timer = QTimer(self, interval=EVERY_MS)
        timer.timeout.connect(self._collect)
        timer.start()

    def _collect(self) -> None:
        if collect_what_is_due(self._left) == _OLDEST:
            self._left = len(gc.get_objects(_OLDEST))
