"""Makes a folder one that cannot be read, for the super-user too: what its file system refuses."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def close_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let nobody list `folder`, nor look at or open what lies in it, until the test ends."""
    for name, itself in (("scandir", True), ("listdir", True), ("stat", False), ("open", False)):
        monkeypatch.setattr(os, name, _refusing(getattr(os, name), folder, itself=itself))


def _refusing(call: Callable[..., Any], folder: Path, *, itself: bool) -> Callable[..., Any]:
    def refused(path: Any = ".", *args: Any, **named: Any) -> Any:
        if isinstance(path, str | os.PathLike):
            place = Path(os.fspath(path))
            if folder in place.parents or (itself and place == folder):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
        return call(path, *args, **named)

    return refused
