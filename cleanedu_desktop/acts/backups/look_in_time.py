"""Looks at a place that may not answer: a share that hangs holds a process for minutes."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock, Thread

SECONDS = 2.0
"""How long one waits for a place to answer."""
_looks: dict[str, Event] = {}
"""Place -> set once the last look at it has ended."""
_lock = Lock()


def look_in_time(place: str, look: Callable[[], bool]) -> bool:
    """Return what `look` says of `place`; False where it fails or does not answer in time.

    While an earlier look at the same place still hangs, nobody waits for another.
    """
    answers: list[bool] = []
    ended = Event()

    def ask() -> None:
        try:
            answers.append(look())
        except OSError:
            answers.append(False)
        finally:
            ended.set()

    with _lock:
        earlier = _looks.get(place)
        if earlier is not None and not earlier.is_set():
            return False
        _looks[place] = ended
    # A daemon: nothing can stop it, and the program must come to its end all the same.
    Thread(target=ask, name="look", daemon=True).start()
    return bool(ended.wait(SECONDS) and answers and answers[0])
