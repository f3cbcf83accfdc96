"""The backups of one open store: made, tried, and how far the store has gone since."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime
from pathlib import Path

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Stop, never
from cleanedu_desktop.store.backups.contents import contents_of, saves_since, whose
from cleanedu_desktop.store.backups.drill import drill
from cleanedu_desktop.store.backups.make import MadeBackup, make_backup
from cleanedu_desktop.store.backups.manifest import Manifest
from cleanedu_desktop.store.backups.places import place_of
from cleanedu_desktop.store.connect import Key


@dataclass(frozen=True)
class BackupsOfStore:
    """Any thread may use it; each method opens the store for reading by itself."""

    path: Path
    key: Key | None = field(repr=False)

    def make(
        self,
        folder: Path,
        folders: Folders,
        *,
        now: datetime,
        source: Path | None = None,
        stop: Stop = never,
    ) -> MadeBackup:
        """Back up into a chosen folder, from `source` if that holds the same books already.

        See `make.make_backup`.
        """
        return make_backup(source or self.path, folder, folders, now=now, key=self.key, stop=stop)

    def place_in(self, folder: Path) -> Path:
        """Return where in a chosen folder the backups of this store lie."""
        return place_of(folder, *whose(self.path, key=self.key))

    def drill(self, place: Path, folders: Folders, *, stop: Stop = never) -> Manifest:
        """Try to restore the newest backup of `place`; see `drill.drill`."""
        return drill(place, folders, key=self.key, stop=stop)

    def chain_now(self) -> tuple[int, str]:
        """Return number and digest of the last change of the history; (0, "") without one."""
        contents = contents_of(self.path, key=self.key)
        return contents.change_seq, contents.chain_head

    def saves_since(self, change_seq: int, chain_head: str) -> int:
        """Return how many acts changed the books since; see `contents.saves_since`."""
        return saves_since(self.path, change_seq, chain_head, key=self.key)
