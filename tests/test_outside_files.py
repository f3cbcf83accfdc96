"""Files from outside are read within bounds, or refused before anything waits or swells."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.outside_files import (
    MOST_DOTS,
    NotAFile,
    TomlTrap,
    TooLarge,
    load_toml,
    read_outside,
)


def test_a_file_is_read_up_to_its_largest(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"12345")
    assert read_outside(file, 5) == b"12345"
    with pytest.raises(TooLarge):
        read_outside(file, 4)
    with pytest.raises(FileNotFoundError):
        read_outside(tmp_path / "none", 5)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes and devices among the files")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    for place in (tmp_path / "pipe", tmp_path / "zero", tmp_path):
        with pytest.raises(NotAFile):
            read_outside(place, 5)


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = 1\n" + "a." * (MOST_DOTS + 1) + "b = 1", 2), ("a = " + "[" * 10_000, 1)],
)
def test_traps_of_toml(text: str, line: int) -> None:
    with pytest.raises(TomlTrap) as trap:
        load_toml(text)
    assert trap.value.line == line


def test_plain_toml() -> None:
    assert load_toml("a.b = 1") == {"a": {"b": 1}}
    with pytest.raises(ValueError, match="Invalid value"):
        load_toml("a =")
