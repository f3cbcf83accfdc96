"""Saves what can still be read of a damaged store; the damaged file is kept."""

from __future__ import annotations

import uuid
from datetime import datetime
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.beside import clear_left_over, swap_in, temporary_database
from cleanedu_desktop.store.column_types import UtcText
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.one_writer import WriterLock
from cleanedu_desktop.store.rescue.gather import Gathered, gather
from cleanedu_desktop.store.rescue.readable import Reader, Values
from cleanedu_desktop.store.rescue.rebuild import rebuild_store
from cleanedu_desktop.store.rescue.testimony import read_testimony
from cleanedu_desktop.store.tell_errors import telling
from cleanedu_desktop.store.verify import verify


@dataclass(frozen=True)
class Rescued:
    """A store made of what could be read."""

    path: Path
    damaged: Path
    """Where the damaged file is kept."""
    records: int
    from_history: int
    """Rows that only the history still held."""
    lost: int
    """Rows that are known to be missing."""
    history_kept: bool
    """Whether the history goes on; else it begins anew."""


def rescue(store_file: Path, *, key: Key | None, at: datetime) -> Rescued:
    """Make a new store of what can be read at `store_file` and put it there.

    Raises:
        StoreHeld: somebody has it open.
        OfficeProblem: too little can be read to make a store of it, or the world went wrong;
            the damaged file is as it was.
    """
    lock = WriterLock(store_file)
    try:
        clear_left_over(store_file)
        with telling(store_file), temporary_database(store_file) as temporary:
            temporary.touch(mode=0o600)
            kept_as = store_file.with_name(
                f"{store_file.stem}.damaged-{at.astimezone():%Y%m%d-%H%M%S-%f}.db"
            )
            gathered, history_kept = _rescue_into(temporary, store_file, key, at)
            made = verify(temporary, key=key)
            swap_in(temporary, store_file, keep_as=kept_as)
    finally:
        lock.release()
    return Rescued(
        path=store_file,
        damaged=kept_as,
        records=made.records,
        from_history=gathered.from_history,
        lost=gathered.lost,
        history_kept=history_kept,
    )


def _rescue_into(new: Path, damaged: Path, key: Key | None, at: datetime) -> tuple[Gathered, bool]:
    reader = Reader(damaged, key)
    try:
        info = {row["name"]: row for row in reader.rows(tables.store_info)}
        if "store_id" not in info:
            info["store_id"] = {"name": "store_id", "value": str(uuid.uuid4()), "version": 1}
        testimony = read_testimony(reader.rows(tables.change), info["store_id"]["value"])
        gathered = gather(reader, testimony)
        beside = {"store_info": list(info.values()), **_beside(reader, gathered)}
    finally:
        reader.close()
    if not gathered.rows["office"]:
        raise OfficeProblem(
            f"台账文件 {damaged} 损坏得太重，连单位信息也读不出来，没有抢救。文件没有被改动；"
            "请从备份恢复，并把这个文件另存一份。"
        )
    stamp = str(UtcText().process_bind_param(at, None))  # type: ignore[arg-type]
    is_kept = rebuild_store(new, gathered, testimony, beside=beside, at=stamp, key=key)
    return gathered, is_kept


def _beside(reader: Reader, gathered: Gathered) -> dict[str, list[Values]]:
    """Return drafts and search texts of records that are there; without them nothing is lost."""
    there = {row["id"] for row in gathered.rows["record"]}
    users = {row["id"] for row in gathered.rows["app_user"]}
    texts = {row["record_id"]: row for row in reader.rows(tables.search_text)}
    drafts = [
        row
        for row in reader.rows(tables.draft)
        if (row["record_id"] in there or row["record_id"] is None)
        and (row["user_id"] in users or row["user_id"] is None)
    ]
    return {"search_text": [texts[one] for one in there & texts.keys()], "draft": drafts}
