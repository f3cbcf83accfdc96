"""No half file is ever found in a place, and what is there lasts."""

from __future__ import annotations

import errno
import os
import time
from contextlib import nullcontext
from pathlib import Path

import pytest

from cleanedu_desktop import durable_files
from cleanedu_desktop.durable_files import (
    half_made,
    make_folder,
    put_folder_in_place,
    put_in_place,
    replace,
    sync_folder,
    temporary_beside,
    temporary_folder_beside,
)
from tests.closed_folder import close_folder


def test_it_is_synced_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, seen = tmp_path / "a.db", []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append(place.exists()))
    with temporary_beside(place) as temporary:
        temporary.write_text("whole", encoding="utf-8")
        put_in_place(temporary, place)
    assert seen == [False, True]
    assert place.read_text(encoding="utf-8") == "whole"


@pytest.mark.parametrize("name", ["a.db", "长" * 80 + ".pdf", "无后缀", "a." + "b" * 200])
def test_names_of_half_made_files_fit_and_are_known(name: str, tmp_path: Path) -> None:
    with temporary_beside(tmp_path / name) as temporary:
        temporary.touch()
        assert half_made(tmp_path / name).fullmatch(temporary.name)
        assert not half_made(tmp_path / "other.db").fullmatch(temporary.name)
    assert list(tmp_path.iterdir()) == []


class Held:
    """Renames as Windows does while a scanner holds the file for the first `times` tries."""

    def __init__(self, times: int, winerror: int = 32) -> None:
        self.left = times
        self.winerror = winerror

    def rename(self, source: Path, target: Path) -> None:
        if self.left:
            self.left -= 1
            error = PermissionError(errno.EACCES, "held")
            error.winerror = self.winerror  # type: ignore[attr-defined]
            raise error
        source.rename(target)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    return waited


def _with(held: Held, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new").write_text("new", encoding="utf-8")

    def rename(source: Path, target: Path) -> None:
        held.rename(source, target)

    monkeypatch.setattr(Path, "replace", rename)
    replace(tmp_path / "new", tmp_path / "place")


def test_a_file_held_for_a_moment_is_renamed_after_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    _with(Held(3), tmp_path, monkeypatch)
    assert len(waits) == 3
    assert (tmp_path / "place").exists()


@pytest.mark.parametrize(("held", "tries"), [(Held(99), 6), (Held(99, 2), 0)])
def test_it_is_given_up_in_the_end_or_at_once(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    waits: list[float],
    held: Held,
    tries: int,
) -> None:
    with pytest.raises(PermissionError):
        _with(held, tmp_path, monkeypatch)
    assert len(waits) == tries
    assert sum(waits) <= 2.5


def test_a_new_folder_and_those_above_it_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(durable_files, "sync_folder", synced.append)
    make_folder(tmp_path / "甲" / "乙")
    assert (tmp_path / "甲" / "乙").is_dir()
    assert set(synced) == {tmp_path, tmp_path / "甲"}
    synced.clear()
    make_folder(tmp_path / "甲")
    assert synced == []


def test_folders_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    sync_folder(tmp_path)
    assert len(synced) == 1


def test_a_folder_that_cannot_be_synced_is_told_where_the_file_must_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is there either way."""

    def refuse(_folder: Path) -> None:
        raise OSError(errno.EINVAL, "no")

    monkeypatch.setattr(durable_files, "sync_folder", refuse)
    for must_last in (False, True):
        temporary, path = tmp_path / "new", tmp_path / f"{must_last}"
        temporary.write_bytes(b"new")
        with pytest.raises(OSError, match="no") if must_last else nullcontext():
            put_in_place(temporary, path, must_last=must_last)
        assert path.read_bytes() == b"new"


def test_a_folder_with_one_that_cannot_be_read_is_not_given_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies in it might not be synced."""
    target = tmp_path / "new"
    with temporary_folder_beside(target) as temporary:
        (temporary / "in").mkdir()
        close_folder(monkeypatch, temporary / "in")
        with pytest.raises(PermissionError):
            put_folder_in_place(temporary, target)
    assert not target.exists()
