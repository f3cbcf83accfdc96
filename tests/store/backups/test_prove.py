"""A backup that passes is whole to the last byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stopped
from cleanedu_desktop.store.backups.make import MadeBackup
from cleanedu_desktop.store.backups.prove import prove
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, Maker


@pytest.fixture
def made(store: Store, maker: Maker, folders: Folders) -> MadeBackup:
    """A backup of one talk."""
    with store.writing("record_entry") as books:
        maker.talk(books)
    return store.backups.make(folders.backups, folders, now=NOON)


def test_a_sound_one_passes(made: MadeBackup) -> None:
    proved = prove(made.path)
    assert (proved.manifest, proved.missing, proved.key) == (made.manifest, 0, None)
    assert proved.contents.counts["talk"] == 1


@pytest.mark.parametrize("name", ["store.db", "records.jsonl"])
def test_a_missing_or_changed_file_is_named(made: MadeBackup, name: str) -> None:
    content = (made.path / name).read_bytes()
    (made.path / name).write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(OfficeProblem, match=f"{name} 缺失或已损坏"):
        prove(made.path)
    (made.path / name).unlink()
    with pytest.raises(OfficeProblem, match=f"{name} 缺失或已损坏"):
        prove(made.path)


@pytest.mark.parametrize(
    "change", [{"chain_head": "0" * 64}, {"change_seq": 1}, {"counts": {"record": 9}}]
)
def test_a_manifest_that_does_not_fit_is_refused(
    made: MadeBackup, change: dict[str, object]
) -> None:
    file = made.path / "backup.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **change}), "utf-8")
    with pytest.raises(OfficeProblem, match="对不上"):
        prove(made.path)


def test_a_single_file_of_the_older_kind(store: Store, tmp_path: Path) -> None:
    copy_store(store.path, tmp_path / "旧.db")
    assert prove(tmp_path / "旧.db").manifest is None


def test_it_can_be_stopped(made: MadeBackup) -> None:
    with pytest.raises(Stopped):
        prove(made.path, stop=lambda: True)
