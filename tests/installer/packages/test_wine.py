"""A Windows of its own: what is lacking for it, and how programs in it end."""

from pathlib import Path

import pytest

from installer.packages import wine
from installer.packages.wine import Wine, lacking


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let `script` stand in for wine."""
    program = folder / "wine64"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(wine, "WANTED", (str(program), *wine.WANTED[1:]))


def test_programs_end_as_they_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in(tmp_path, monkeypatch, 'echo "$WINEPREFIX $DISPLAY $*"; exit "$1"')
    windows = Wine(tmp_path / "drive", ":9")
    assert windows.ends("5", "/S") == 5
    assert capsys.readouterr().out == f"{tmp_path / 'drive'} :9 5 /S\n"
    windows.must("0")
    with pytest.raises(RuntimeError, match="ended with 3"):
        windows.must("3")


def test_what_is_lacking_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wine, "WANTED", ("sh", "no-such-compiler"))
    assert lacking() == ["no-such-compiler"]
