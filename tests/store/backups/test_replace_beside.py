"""Forms and settings that give way are kept; the key file too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.store.backups.replace_beside import bring_key_file, replace_beside
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON


def test_what_is_equal_is_left_alone(store: Store, folders: Folders) -> None:
    folders.overlay.mkdir()
    (folders.overlay / "talk.toml").write_text("# 一样\n", encoding="utf-8")
    made = store.backups.make(folders.backups, folders, now=NOON)
    before = (folders.overlay / "talk.toml").stat().st_mtime_ns
    assert replace_beside(made.path, made.manifest, folders, "x") == ()
    assert (folders.overlay / "talk.toml").stat().st_mtime_ns == before


def test_a_backup_without_forms_takes_them_away_and_keeps_them(
    store: Store, folders: Folders
) -> None:
    made = store.backups.make(folders.backups, folders, now=NOON)
    folders.overlay.mkdir()
    (folders.overlay / "talk.toml").write_text("# 后来\n", encoding="utf-8")
    (kept,) = replace_beside(made.path, made.manifest, folders, "x")
    assert not (folders.overlay / "talk.toml").exists()
    assert (kept / "forms" / "talk.toml").read_text(encoding="utf-8") == "# 后来\n"


def test_another_key_file_is_kept_beside(folders: Folders, tmp_path: Path) -> None:
    folders.data.mkdir(parents=True)
    source = tmp_path / "store.keys"
    source.write_text("new", encoding="utf-8")
    bring_key_file(source, folders, "1")
    bring_key_file(source, folders, "2")
    assert [one.name for one in folders.data.iterdir()] == ["store.keys"]
    source.write_text("newer", encoding="utf-8")
    bring_key_file(source, folders, "3")
    assert folders.key_file.read_text(encoding="utf-8") == "newer"
    assert (folders.data / "store.replaced-3.keys").read_text(encoding="utf-8") == "new"


def test_what_could_not_be_taken_along_stays_as_it_is(store: Store, folders: Folders) -> None:
    made = store.backups.make(folders.backups, folders, now=NOON)
    (folders.overlay / "底稿").mkdir(parents=True)
    (folders.overlay / "底稿" / "a.pdf").touch()
    (folders.overlay / "talk.toml").touch()
    (folders.overlay / "talk_ledger.toml").touch()
    manifest = replace(made.manifest, left_out=("forms/底稿", "forms/talk.toml"))
    (kept,) = replace_beside(made.path, manifest, folders, "x")
    assert [one.name for one in (kept / "forms").iterdir()] == ["talk_ledger.toml"]
    assert (folders.overlay / "talk.toml").exists()
    assert (folders.overlay / "底稿" / "a.pdf").exists()
