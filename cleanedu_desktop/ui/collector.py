"""Collects garbage on the window's thread alone.

Python collects on whichever thread makes objects; a widget in a cycle that is found on the store
worker would be destroyed there, which Qt does not survive.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


def collect_what_is_due() -> int:
    """Collect the oldest generation that is due, as Python would; return it, -1 for none."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > threshold
    ]
    if not due:
        return -1
    gc.collect(due[-1])
    return due[-1]


class Collector(QObject):
    """Looks every second whether something is to be collected; Python itself no longer does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=EVERY_MS)
        timer.timeout.connect(collect_what_is_due)
        timer.start()
