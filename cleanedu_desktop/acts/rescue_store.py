"""Saves what can be read of a damaged store; the damaged file is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Clock, Desk
from cleanedu_desktop.acts.entry.own_form import own_form
from cleanedu_desktop.acts.open_desk import open_desk, refuse_missing_key, refuse_missing_store
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.form_engine.search_text import search_text
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.store.connect import Key


@dataclass(frozen=True)
class StoreRescued:
    """What came through."""

    records: int
    from_history: int
    """Rows that only the history still held."""
    lost: int
    """Rows that are known to be missing."""
    history_kept: bool
    damaged: Path
    """Where the damaged file is kept."""

    @property
    def sentence(self) -> str:
        """What came through, in words."""
        more = f"，其中 {self.from_history} 处由修改历史补回" if self.from_history else ""
        lost = f"有 {self.lost} 处读不出来，没能救回。" if self.lost else "没有发现缺失。"
        history = "" if self.history_kept else "原来的修改历史不完整，从现在起另记。"
        return (
            f"抢救出 {self.records} 条记录{more}；{lost}{history}"
            f"损坏的文件原样留在 {self.damaged}。"
        )


def rescue_store(folders: Folders, *, clock: Clock, key: Key | None = None) -> StoreRescued:
    """Make a new store of what can be read, put it in place, and make all of it found again.

    Raises:
        OfficeProblem: there is no store, it is open elsewhere, or too little can be read; nothing
            was changed.
    """
    refuse_missing_store(folders)
    refuse_missing_key(folders, key)
    from cleanedu_desktop.store.rescue.rescue import rescue

    made = rescue(folders.store_file, key=key, at=clock())
    desk = open_desk(folders, clock=clock, key=key)
    try:
        _index_what_is_not_found(desk)
    finally:
        desk.store.close()
    return StoreRescued(
        records=made.records,
        from_history=made.from_history,
        lost=made.lost,
        history_kept=made.history_kept,
        damaged=made.damaged,
    )


def _index_what_is_not_found(desk: Desk) -> None:
    with desk.store.reading() as books:
        missing = books.unindexed_ids()
    if not missing:
        return
    with desk.store.writing("rescue_store") as books:
        for whole in books.wholes(missing):
            books.index(whole.record.id, search_text(own_form(desk, books, whole.record), whole))
