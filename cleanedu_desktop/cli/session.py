"""One run of the command line: its options, folders and clock, and the desk it opens."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from cleanedu_desktop.acts.desk import Clock, Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders


@dataclass(frozen=True)
class Session:
    """What every command is handed."""

    args: Namespace
    folders: Folders
    clock: Clock

    @contextmanager
    def desk(self, *, read_only: bool) -> Iterator[Desk]:
        """Open the office's books; reading also works while a window holds them."""
        desk = open_desk(self.folders, clock=self.clock, read_only=read_only)
        try:
            yield desk
        finally:
            desk.store.close()
