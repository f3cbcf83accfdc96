"""Killed at any moment, a store keeps what was said to be saved and nothing half."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop.store.backups.prove import prove
from cleanedu_desktop.store.store import Store
from tests.store.make_records import new_office

ROOT = Path(__file__).parents[2]

KILLS = 4
"""Of one store, one after the other; `trial_kills` does many, each of a fresh one."""

WRITER = """
import sys
from pathlib import Path
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker, tie
with Store.open(Path(sys.argv[1])) as store:
    with store.reading() as books:
        maker = Maker(store, books.office())
    while True:
        with store.writing("record_entry") as books:
            person = maker.person(books)
            talk = maker.talk(books, title="谈话", answers={"content": "谈" * 3000})
            books.set_people(talk.id, [tie(talk, person)])
            books.index(talk.id, "提醒谈话" + talk.number)
        print(talk.number, flush=True)
"""

BACKER = """
import sys
from pathlib import Path
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON
with Store.open(Path(sys.argv[1]), read_only=True) as store:
    while True:
        folders = folders_for(Path(sys.argv[1]).parent)
        made = store.backups.make(Path(sys.argv[2]), folders, now=NOON)
        print(made.manifest.number, flush=True)
"""


def _lines_until_killed(code: str, *given: Path, after: int) -> Iterator[str]:
    """Yield the lines of a process that is killed at some moment after line `after`."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, *map(str, given)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    for number, line in enumerate(process.stdout):
        if number == after:
            process.kill()
        yield line.strip()
    assert process.wait() == -signal.SIGKILL
    process.stdout.close()


@pytest.mark.slow
def test_kill_upon_kill_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    Store.create(path, new_office()).close()
    saved: set[str] = set()
    dice = random.Random(20260305)  # noqa: S311
    for _ in range(KILLS):
        saved |= set(_lines_until_killed(WRITER, path, after=dice.randrange(6)))
    with Store.open(path) as store:
        assert store.check().sound
        with store.reading() as books:
            wholes = books.wholes(books.record_ids("talk", order_by="number"))
            kept = {one.record.number for one in wholes}
            assert set(books.find("提醒谈话", limit=10_000)) == {one.record.id for one in wholes}
        assert saved <= kept
        assert len(kept - saved) <= KILLS
        assert all(len(one.people) == 1 for one in wholes)


@pytest.mark.slow
def test_a_killed_backup_leaves_no_half_backup(tmp_path: Path) -> None:
    path, backups = tmp_path / "store.db", tmp_path / "备份"
    Store.create(path, new_office()).close()
    done = set(_lines_until_killed(BACKER, path, backups, after=2))
    found = sorted(backups.glob("*/0*"))
    assert {str(int(one.name[:6])) for one in found} >= done or len(done) > 10
    for backup in found:
        prove(backup)
        with Store.open(backup / "store.db", read_only=True) as copy:
            assert copy.check().sound
