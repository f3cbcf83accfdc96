"""Which files an office has written beside its books, and how they are named in a backup."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.outside_files import files_below
from cleanedu_desktop.store.backups.manifest import FORMS, RULES, SETTINGS


def office_files(
    folders: Folders, *, closed: Callable[[str], None] | None = None
) -> Iterator[tuple[str, Path]]:
    """Yield name in a backup and place of settings, forms and rules; hidden files are left out.

    `closed` is told the name of a folder that is there, but cannot be read.

    Raises:
        OSError: without `closed`, one of them cannot be read.
    """
    if folders.settings_file.is_file():
        yield SETTINGS, folders.settings_file
    for name, folder in _folders(folders).items():
        for file in _files(name, folder, closed):
            named = _named(name, folder, file)
            if "/." not in named:
                yield named, file


def _files(name: str, folder: Path, closed: Callable[[str], None] | None) -> list[Path]:
    if closed is None:
        return files_below(folder)

    def told(error: OSError) -> None:
        named = _named(name, folder, Path(error.filename or folder))
        if "/." not in named:
            closed(named)

    try:
        return files_below(folder, closed=told)
    except OSError:
        closed(name)
        return []


def _named(name: str, folder: Path, path: Path) -> str:
    inner = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else "."
    return name if inner == "." else f"{name}/{inner}"


def office_file(folders: Folders, name: str) -> Path | None:
    """Return the place of what is so named in a backup; None: it is not one of these files."""
    if name == SETTINGS:
        return folders.settings_file
    top, _, inner = name.partition("/")
    folder = _folders(folders).get(top)
    return folder / inner if folder is not None and inner else None


def _folders(folders: Folders) -> dict[str, Path]:
    return {FORMS: folders.overlay, RULES: folders.own_rules}
