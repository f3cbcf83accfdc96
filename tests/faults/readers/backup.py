"""Reader: a backup, brought back as the store and used.

Recipe: `tests/faults/reader.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.check_store import check_store
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.list_entries import list_ids, list_rows
from cleanedu_desktop.acts.restore_backup import restore_backup
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.copy_store import copy_store
from tests.acts.office import record_talk
from tests.faults.books import STAFF, books_open, set_up
from tests.faults.hostile_backups import MADE, TOKENS
from tests.faults.job import Place
from tests.faults.looking import content_of
from tests.faults.reader import Reader


def _seeds(place: Place) -> Sequence[bytes]:
    found = []
    with books_open(place) as desk:
        for number in (1, 2):
            target = place.disk / f"seed-{number}.db"
            copy_store(desk.store.path, target)
            found.append(target.read_bytes())
            target.unlink()
            record_talk(desk, STAFF, starts_at="2026-03-08T09:00")
    return found


def _read(place: Place, file: Path) -> Sequence[str]:
    """Bring it back; if it is refused the store stays as it was, else all of it can be used."""
    before = content_of(place.folders.store_file)
    try:
        restore_backup(place.folders, backup=file)
    except OfficeProblem:
        assert content_of(place.folders.store_file) == before
        raise
    assert check_store(place.folders).sentences
    with books_open(place) as desk:
        try:
            for kind in ("person", "talk", "study_session", "rectification"):
                ids = list_ids(desk, kind=kind)
                list_rows(desk, kind=kind, ids=ids)
                for one in ids:
                    show_entry(desk, record_id=one)
            find_entries(desk, text="公务")
            record_talk(desk, STAFF, starts_at="2026-03-07T09:00")
        except OfficeProblem as problem:
            return [problem.sentence]
    return ()


READER = Reader(
    "backup",
    at="备份.db",
    prepare=set_up,
    seeds=_seeds,
    read=_read,
    made=MADE,
    tokens=TOKENS,
    few=16,
)
