"""Finds the files that are meant by what a user gave: files, and folders with all in them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.signed.page_told import FileLeft

MOST_FILES = 5_000
_NOT_MEANT = {"thumbs.db", "desktop.ini", ".ds_store"}
"""What systems lay into folders of pictures."""


def scan_files(sources: Sequence[Path]) -> tuple[list[Path], list[FileLeft]]:
    """Return the files in order of their names, each once, and what could not be looked into."""
    found: dict[Path, None] = {}
    left: list[FileLeft] = []
    for one in sources:
        if one.is_dir():
            for folder, folders, names in os.walk(one, onerror=lambda e: left.append(_closed(e))):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                for name in sorted(names, key=_as_people_count):
                    if name.lower() not in _NOT_MEANT and not name.startswith((".", "~$")):
                        found[Path(folder) / name] = None
                if len(found) > MOST_FILES:
                    break
        else:
            found[one] = None
    files = list(found)
    if len(files) > MOST_FILES:
        words = f"文件太多，一次最多收 {MOST_FILES} 个，其余没有读；请分几次收。"
        left += [FileLeft(file, words) for file in files[MOST_FILES : MOST_FILES + 1]]
    return files[:MOST_FILES], left


def _as_people_count(name: str) -> tuple[tuple[int, str], ...]:
    """扫描2 before 扫描10."""
    parts: list[tuple[int, str]] = []
    digits = ""
    for character in f"{name.lower()}\0":
        if character.isascii() and character.isdigit():
            digits += character
            continue
        if digits:
            parts.append((int(digits), ""))
            digits = ""
        parts.append((1 << 62, character))
    return tuple(parts)


def _closed(error: OSError) -> FileLeft:
    name = Path(error.filename or "文件夹")
    return FileLeft(
        name, f"文件夹“{name.name}”打不开，没有读；请检查它所在的磁盘或 U 盘后再收一次。"
    )
