"""A clock that has run out before a child is asked: none is quicker, and no machine too busy."""

from __future__ import annotations

from threading import Timer

TIMER = "cleanedu_desktop.exchange.media.talking.threading.Timer"


class AtOnce(Timer):
    """Does at its start what is to be done at its end."""

    def start(self) -> None:
        """Do it."""
        self.function(*self.args, **self.kwargs)
