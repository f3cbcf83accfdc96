"""Talks with the child that looks into one content: hands it over, asks, and ends it in time."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterable
from contextlib import suppress
from typing import IO, Any

from cleanedu_desktop.child_process import child_command, child_environment
from cleanedu_desktop.exchange.media.facts import NEXT, CannotShow, Why

MODULE = "cleanedu_desktop.exchange.media.child"
_LONGEST_LINE = 1 << 20
_MOST_CONTENTS = 100
"""Looked into by one child: its processor time is bounded."""
_MOST_ANSWERED = 500_000_000
"""Bytes of one answer."""


class Talk:
    """One child. What is wrong with it ends in `CannotShow`, after which it is gone."""

    def __init__(self) -> None:
        """Start it.

        Raises:
            CannotShow: the system cannot start it.
        """
        try:
            self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                child_command(MODULE),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment({}),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise CannotShow(Why.NO_CHILD) from error
        assert self._child.stdin is not None  # noqa: S101 - it was asked for
        assert self._child.stdout is not None  # noqa: S101
        self._to: IO[bytes] = self._child.stdin
        self._said: IO[bytes] = self._child.stdout
        self.lives = True
        self.served = 0
        """Contents it is done with."""

    def hand_over(self, pieces: Iterable[bytes], *, seconds: float) -> dict[str, Any]:
        """Give it the content and return what it says; what `pieces` raises passes through."""
        for piece in pieces:
            if piece and not self._gave(len(piece).to_bytes(4, "big") + piece):
                break  # it said why before it had read all
        self._gave(bytes(4))
        words, _ = self._heard(seconds)
        return words

    def ask(self, asked: dict[str, Any], *, seconds: float) -> tuple[dict[str, Any], bytes]:
        """Ask one thing; return the answer's words and its picture."""
        self._gave(json.dumps(asked).encode() + b"\n")
        return self._heard(seconds)

    def next(self) -> bool:
        """Make it ready for another content; tell whether it can take one."""
        self.served += 1
        if self.lives and (self.served >= _MOST_CONTENTS or self._child.poll() is not None):
            self.end()
        return self.lives and self._gave(json.dumps(NEXT).encode() + b"\n")

    def end(self) -> None:
        """End it, whatever it does."""
        self.lives = False
        self._child.kill()
        for pipe in (self._to, self._said):
            with suppress(OSError):
                pipe.close()
        self._child.wait()

    def _gave(self, data: bytes) -> bool:
        """Tell whether it takes more."""
        try:
            self._to.write(data)
        except OSError:
            return False
        return True

    def _heard(self, seconds: float) -> tuple[dict[str, Any], bytes]:
        clock = threading.Timer(seconds, self._child.kill)
        clock.daemon = True
        clock.start()
        try:
            with suppress(OSError):
                self._to.flush()
            words = json.loads(self._said.readline(_LONGEST_LINE))
            size = int(words.pop("data"))
            data = self._said.read(size) if 0 < size <= _MOST_ANSWERED else b""
            if len(data) != size:
                raise ValueError("an answer cut off")
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            self.end()  # it died, was ended, or talks nonsense
            raise CannotShow(Why.TOO_COSTLY) from error
        finally:
            clock.cancel()
        if "why" in words:
            raise CannotShow(Why(words["why"]))
        return words, data
