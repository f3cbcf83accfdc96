"""Files from outside are read within bounds, or refused before anything waits or swells."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Never

import pytest

from cleanedu_desktop.outside_files import (
    MOST_DOTS,
    NotAFile,
    TomlTrap,
    TooLarge,
    files_below,
    files_in,
    is_there,
    load_toml,
    read_outside,
)
from tests.closed_folder import close_folder


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


def test_files_of_a_folder_are_listed_by_name(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.toml", "a.toml", "a.txt", "in/c.toml"):
        (tmp_path / name).touch()
    assert files_in(tmp_path, "*.toml") == [tmp_path / "a.toml", tmp_path / "b.toml"]
    below = [one.relative_to(tmp_path).as_posix() for one in files_below(tmp_path)]
    assert below == ["a.toml", "a.txt", "b.toml", "in/c.toml"]


@pytest.mark.parametrize("listed", [lambda place: files_in(place, "*"), files_below])
def test_a_folder_that_cannot_be_read_is_not_an_empty_one(
    listed: Callable[[Path], list[Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`Path.glob` takes it for one from Python 3.13 on."""

    def gone(path: object) -> Never:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))

    assert listed(tmp_path / "none") == []
    (tmp_path / "file").touch()
    assert listed(tmp_path / "file") == []
    monkeypatch.setattr(os, "scandir", gone)
    with pytest.raises(OSError, match="error"):
        listed(tmp_path)


def test_below_a_folder_that_cannot_be_read_the_rest_is_listed_and_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a/x.toml", "b/y.toml"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).touch()
    close_folder(monkeypatch, tmp_path / "a")
    closed: list[OSError] = []
    assert files_below(tmp_path, closed=closed.append) == [tmp_path / "b" / "y.toml"]
    assert [one.filename for one in closed] == [str(tmp_path / "a")]


def test_what_cannot_be_looked_at_is_not_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`Path.exists` says so from Python 3.14 on."""
    assert is_there(tmp_path)
    assert not is_there(tmp_path / "none")
    close_folder(monkeypatch, tmp_path)
    with pytest.raises(PermissionError):
        is_there(tmp_path / "none")
