"""Prints a line at once, whatever the terminal can hold."""

import sys
from typing import TextIO


def say(sentence: str, stream: TextIO | None = None) -> None:
    """Prints to `stream` (standard output), with ? for what its encoding lacks.

    A log on Windows and old locales hold no Chinese; they must not stop the set-up.
    """
    place = stream or sys.stdout
    encoding = place.encoding or "utf-8"
    print(sentence.encode(encoding, "replace").decode(encoding), file=place, flush=True)
