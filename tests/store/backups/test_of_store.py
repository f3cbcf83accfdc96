"""The backups of one open store."""

from __future__ import annotations

from cleanedu_desktop.folders import STORE_NAME, Folders
from cleanedu_desktop.store.backups.of_store import BackupsOfStore
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, Maker


def test_a_copy_can_come_from_a_backup_made_a_moment_ago(
    store: Store, maker: Maker, folders: Folders
) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
    first = store.backups.make(folders.backups, folders, now=NOON)
    with store.writing("record_entry") as books:
        maker.talk(books)
    stick = folders.data.with_name("u")
    second = store.backups.make(stick, folders, now=NOON, source=first.path / "store.db")
    assert second.manifest.counts == first.manifest.counts
    assert second.path.parent == store.backups.place_in(stick)
    assert store.backups.saves_since(second.manifest.change_seq, second.manifest.chain_head) == 1
    seq, head = store.backups.chain_now()
    assert seq > second.manifest.change_seq
    assert store.backups.saves_since(seq, head) == 0


def test_the_key_is_in_no_trace(store: Store) -> None:
    assert repr(BackupsOfStore(store.path, b"secret" * 5)).endswith(f"{STORE_NAME}'))")
