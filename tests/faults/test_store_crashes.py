"""Killed at any moment, a store keeps what was said to be saved and nothing half."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from cleanedu_desktop.store.store import Store
from tests.store.make_records import new_office

ROOT = Path(__file__).parents[2]

WRITER = """
import sys
from pathlib import Path
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker, tie
with Store.open(Path(sys.argv[1])) as store:
    with store.reading() as books:
        maker = Maker(store, books.office())
    while True:
        with store.writing() as books:
            person = maker.person(books)
            talk = maker.talk(books, title="谈话", answers={"content": "谈" * 3000})
            books.set_people(talk.id, [tie(talk, person)])
            books.index(talk.id, "提醒谈话" + talk.number)
        print(talk.number, flush=True)
"""

BACKER = """
import itertools, sys
from pathlib import Path
from cleanedu_desktop.store.store import Store
with Store.open(Path(sys.argv[1]), read_only=True) as store:
    for n in itertools.count(1):
        store.back_up(Path(sys.argv[2]) / f"{n}.db")
        print(n, flush=True)
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
def test_twenty_kills_lose_nothing_that_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    Store.create(path, new_office()).close()
    saved: set[str] = set()
    dice = random.Random(uuid4().int)  # noqa: S311
    for _ in range(20):
        saved |= set(_lines_until_killed(WRITER, path, after=dice.randrange(6)))
    with Store.open(path) as store:
        assert store.check().sound
        with store.reading() as books:
            wholes = books.wholes(books.record_ids("talk", order_by="number"))
            kept = {one.record.number for one in wholes}
            assert set(books.find("提醒谈话", limit=10_000)) == {one.record.id for one in wholes}
        assert saved <= kept
        assert len(kept - saved) <= 20
        assert all(len(one.people) == 1 for one in wholes)


@pytest.mark.slow
def test_a_killed_backup_leaves_no_half_backup(tmp_path: Path) -> None:
    path, backups = tmp_path / "store.db", tmp_path / "备份"
    Store.create(path, new_office()).close()
    done = set(_lines_until_killed(BACKER, path, backups, after=2))
    found = sorted(backups.glob("[0-9]*.db"))
    assert {one.stem for one in found} >= done
    for backup in found:
        with Store.open(backup, read_only=True) as copy:
            assert copy.check().sound
