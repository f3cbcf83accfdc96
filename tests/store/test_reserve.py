"""The reserve: taken where there is room, given up once."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from cleanedu_desktop.store import reserve as reserves
from cleanedu_desktop.store.reserve import RESERVE, give_up_reserve, keep_reserve, reserve_of


def test_it_takes_room_once_and_is_given_up_once(tmp_path: Path) -> None:
    store_file = tmp_path / "store.db"
    assert keep_reserve(store_file)
    written = reserve_of(store_file).stat()
    assert written.st_size == RESERVE
    assert keep_reserve(store_file)
    assert reserve_of(store_file).stat().st_mtime_ns == written.st_mtime_ns
    assert give_up_reserve(store_file)
    assert not give_up_reserve(store_file)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_with_little_room_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=RESERVE * 2))
    assert not keep_reserve(tmp_path / "store.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_no_problem(tmp_path: Path) -> None:
    assert not reserves.keep_reserve(tmp_path / "gone" / "store.db")
