"""No half file is ever found in a place, and no journal beside a database it is not of."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from cleanedu_desktop import durable_files
from cleanedu_desktop.store import beside
from cleanedu_desktop.store.beside import (
    clear_left_over,
    journals_of,
    swap_in,
    temporary_database,
)


def test_what_was_not_put_in_place_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), temporary_database(tmp_path / "a.db") as temporary:
        temporary.write_text("half", encoding="utf-8")
        journals_of(temporary)[0].write_text("half", encoding="utf-8")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_swapping_keeps_the_old_one_with_its_journal(tmp_path: Path) -> None:
    place, kept, new = tmp_path / "a.db", tmp_path / "a.old.db", tmp_path / "new"
    place.write_text("old", encoding="utf-8")
    journal, wal, _ = journals_of(place)
    journal.write_text("hot", encoding="utf-8")
    wal.write_text("", encoding="utf-8")
    new.write_text("new", encoding="utf-8")
    assert swap_in(new, place, keep_as=kept)
    found = {one.name: one.read_text(encoding="utf-8") for one in tmp_path.iterdir()}
    assert found == {"a.db": "new", "a.old.db": "old", "a.old.db-journal": "hot"}


def test_swapping_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, f"no links from {self} to {target}")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    place, kept, new = tmp_path / "a.db", tmp_path / "a.old.db", tmp_path / "new"
    place.write_text("old", encoding="utf-8")
    new.write_text("new", encoding="utf-8")
    assert swap_in(new, place, keep_as=kept)
    assert (place.read_text("utf-8"), kept.read_text("utf-8")) == ("new", "old")


def test_swapping_into_an_empty_place(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("new", encoding="utf-8")
    assert not swap_in(tmp_path / "new", tmp_path / "a.db", keep_as=tmp_path / "old")
    assert [one.name for one in tmp_path.iterdir()] == ["a.db"]


def test_what_is_kept_lasts_before_the_new_one_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the first sync of the folder both names lead to the old one."""
    old, new, kept = tmp_path / "a.db", tmp_path / "new", tmp_path / "old.db"
    old.write_text("old", encoding="utf-8")
    new.write_text("new", encoding="utf-8")
    seen: list[str] = []

    def look(_: Path) -> None:
        seen.append(old.read_text(encoding="utf-8") + kept.read_text(encoding="utf-8"))

    for module in (beside, durable_files):
        monkeypatch.setattr(module, "sync_folder", look)
    swap_in(new, old, keep_as=kept)
    assert seen == ["oldold", "newold"]


def test_only_what_a_crash_left_of_this_store_is_cleared(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    left = [f".store.db.0123456789ab.part{end}" for end in ("", "-journal")]
    others = ["store.db", "store.db-journal", ".other.db.0123456789ab.part", ".store.db.part"]
    for name in (*left, *others):
        (tmp_path / name).touch()
    clear_left_over(store)
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(others)
    clear_left_over(tmp_path / "nowhere" / "store.db")


def test_a_drive_that_is_gone_is_not_hidden_by_what_it_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, missing_ok: bool = False) -> None:
        raise OSError(errno.EIO, "gone")

    with pytest.raises(ZeroDivisionError), temporary_database(tmp_path / "a.db"):
        monkeypatch.setattr(Path, "unlink", refuse)
        raise ZeroDivisionError
