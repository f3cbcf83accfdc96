"""Brings back forms, rules and settings of a backup, file by file; what gives way is kept."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.durable_files import (
    copy_file,
    make_folder,
    put_folder_in_place,
    put_in_place,
    sync_folder,
    temporary_beside,
    temporary_folder_beside,
)
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.store.backups.manifest import Manifest
from cleanedu_desktop.store.backups.office_files import office_file, office_files


def replace_beside(
    backup: Path, manifest: Manifest, folders: Folders, stamp: str
) -> tuple[Path, ...]:
    """Make forms, rules and settings those of the backup; return where what gave way is kept.

    Each file is at any moment either the old or the new one. Nothing is done where they are equal,
    nor to what the backup could not take along.

    Raises:
        OSError: they cannot be written; what was there is kept.
    """
    wanted = {
        name: (backup / name, target)
        for name in manifest.members
        if (target := office_file(folders, name)) is not None
    }
    present = dict(office_files(folders))
    giving_way = {
        name: file
        for name, file in present.items()
        if (
            wanted[name][0].read_bytes() != file.read_bytes()
            if name in wanted
            else not _was_left_out(name, manifest)
        )
    }
    kept = _keep(giving_way, folders, stamp)
    for name, (source, target) in wanted.items():
        if name in giving_way or name not in present:
            make_folder(target.parent)
            with temporary_beside(target) as temporary:
                copy_file(source, temporary)
                put_in_place(temporary, target)
    for name in giving_way.keys() - wanted.keys():
        present[name].unlink()
        sync_folder(present[name].parent)
    return kept


def _was_left_out(name: str, manifest: Manifest) -> bool:
    return any(f"{name}/".startswith(f"{one}/") for one in manifest.left_out)


def bring_key_file(source: Path, folders: Folders, stamp: str) -> None:
    """Make `source` the key file of the office; another that is there is kept beside.

    Raises:
        OSError: it cannot be written; what was there is kept.
    """
    target = folders.key_file
    if target.exists():
        if target.read_bytes() == source.read_bytes():
            return
        copy_file(target, target.with_name(f"{target.stem}.replaced-{stamp}{target.suffix}"))
    with temporary_beside(target) as temporary:
        copy_file(source, temporary)
        put_in_place(temporary, target)


def _keep(giving_way: dict[str, Path], folders: Folders, stamp: str) -> tuple[Path, ...]:
    """Copy what gives way into one folder beside, whole or not at all."""
    if not giving_way:
        return ()
    target = folders.data / f"before-restore-{stamp}"
    with temporary_folder_beside(target) as temporary:
        for name, file in giving_way.items():
            copy = temporary / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy_file(file, copy)
        put_folder_in_place(temporary, target)
    return (target,)
