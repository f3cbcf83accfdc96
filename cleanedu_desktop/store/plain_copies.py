"""Finds plain stores among kept files and backups, and puts encrypted ones in their place."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

from cleanedu_desktop.durable_files import put_in_place
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.store.beside import temporary_database
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.convert import convert_copy, is_plain
from cleanedu_desktop.store.key_file import KeyFile, write_key_file
from cleanedu_desktop.store.tell_errors import StoreFault, telling

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CopiesReplaced:
    """What became of the plain copies that were found.

    A folder that cannot be read counts among those left plain: nobody knows what lies there.
    """

    encrypted: tuple[Path, ...]
    left_plain: tuple[Path, ...]


def key_file_of(database: Path) -> Path:
    """Return where the key file of a kept store or of a single-file backup lies: beside it."""
    return database.with_suffix(".keys")


def replace_plain_copies(folders: Folders, keys: KeyFile, key: Key) -> CopiesReplaced:
    """Encrypt every plain database in the folders of data and backups; errors leave one plain.

    Each gets the key file `keys` beside it. Backups that are folders are none of these: they are
    made anew, see `backups.replace_plain`.
    """
    encrypted: list[Path] = []
    left: list[Path] = []
    for path in _databases(folders, left):
        try:
            if not is_plain(path):
                continue
            _replace(path, keys, key)
        except (OfficeProblem, StoreFault) as problem:
            _log.info("a plain copy stays: %s", type(problem).__name__)
            left.append(path)
        else:
            encrypted.append(path)
    return CopiesReplaced(tuple(encrypted), tuple(left))


def _databases(folders: Folders, closed: list[Path]) -> Iterator[Path]:
    """Yield what may be a database; a folder that cannot be read is added to `closed`."""
    living = {folders.store_file, folders.attachments_file, folders.view_log_file}
    endings = {".db", folders.store_file.suffix}  # the second where somebody copied the store
    for folder in (folders.data, folders.backups):
        try:
            found = sorted(one for one in folder.iterdir() if one.suffix in endings)
        except FileNotFoundError:
            continue
        except OSError:
            closed.append(folder)
            continue
        found = [one for one in found if one not in living and not one.name.startswith(".")]
        yield from (one for one in found if one.is_file())


def _replace(path: Path, keys: KeyFile, key: Key) -> None:
    """Put an encrypted copy in place of `path`, of the same age: its date says how old it is."""
    with telling(path), temporary_database(path) as temporary:
        age = path.stat()
        convert_copy(path, temporary, key=None, new_key=key)
        os.utime(temporary, ns=(age.st_atime_ns, age.st_mtime_ns))
        write_key_file(key_file_of(path), keys, key)
        put_in_place(temporary, path)
