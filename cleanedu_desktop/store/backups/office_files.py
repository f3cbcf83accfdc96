"""Which files an office has written beside its books, and how they are named in a backup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.outside_files import files_below
from cleanedu_desktop.store.backups.manifest import FORMS, RULES, SETTINGS


def office_files(folders: Folders) -> Iterator[tuple[str, Path]]:
    """Yield name in a backup and place of settings, forms and rules; hidden files are left out."""
    if folders.settings_file.is_file():
        yield SETTINGS, folders.settings_file
    for name, folder in _folders(folders).items():
        for file in files_below(folder):
            inner = file.relative_to(folder)
            if not any(part.startswith(".") for part in inner.parts):
                yield f"{name}/{inner.as_posix()}", file


def office_file(folders: Folders, name: str) -> Path | None:
    """Return the place of what is so named in a backup; None: it is not one of these files."""
    if name == SETTINGS:
        return folders.settings_file
    top, _, inner = name.partition("/")
    folder = _folders(folders).get(top)
    return folder / inner if folder is not None and inner else None


def _folders(folders: Folders) -> dict[str, Path]:
    return {FORMS: folders.overlay, RULES: folders.own_rules}
