"""A display comes, and goes with what was looked after."""

import os
import sys
from pathlib import Path

import pytest

from installer.packages.virtual_screen import virtual_screen


def stand_in(folder: Path, says: str) -> None:
    """Put an Xvfb into `folder` that writes `says` where it is asked to and ends when told."""
    words = f"import os, sys, signal; os.write(int(sys.argv[2]), {says.encode()!r}); signal.pause()"
    screen = folder / "Xvfb"
    screen.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{words}" "$@"\n', encoding="utf-8")
    screen.chmod(0o755)


def test_the_display_is_named_as_it_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, "42\n")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with virtual_screen() as display:
        assert display == ":42"


def test_without_a_display_it_does_not_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = tmp_path / "Xvfb"
    screen.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    screen.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(ValueError, match="invalid literal"), virtual_screen():
        pass
