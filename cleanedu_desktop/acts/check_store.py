"""Checks the store from end to end and says in plain words what it found."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem


@dataclass(frozen=True)
class StoreChecked:
    """What was looked at and found."""

    sound: bool
    sentences: list[str] = field(default_factory=list)


def check_store(folders: Folders) -> StoreChecked:
    """Check integrity, ties and search index of the store.

    A search index out of step is made anew, unless a window holds the store; nothing else changes.

    Raises:
        OfficeProblem: there is no store, or it cannot be opened at all.
    """
    from cleanedu_desktop.acts.open_desk import refuse_missing_store
    from cleanedu_desktop.store.store import Store

    refuse_missing_store(folders)
    try:
        store = Store.open(folders.store_file)
    except OfficeProblem:
        store = Store.open(folders.store_file, read_only=True)
    try:
        report = store.check()
    finally:
        store.close()
    return StoreChecked(sound=report.sound, sentences=list(report.sentences))
