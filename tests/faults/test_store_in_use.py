"""A window that writes and commands that read do not disturb each other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker, new_office, tie

READER = """
import sys
from pathlib import Path
from cleanedu_desktop.store.store import Store
reads = 0
print("ready", flush=True)
while not Path(sys.argv[2]).exists() or reads < 3:
    with Store.open(Path(sys.argv[1]), read_only=True) as store, store.reading() as books:
        wholes = books.wholes(books.record_ids("talk"))
        assert len(wholes) == books.count("person") == len(books.find("提醒", limit=10**6))
        assert all(len(one.people) == 1 for one in wholes)
    reads += 1
print(reads)
"""


@pytest.mark.slow
def test_three_readers_beside_a_writer(tmp_path: Path) -> None:
    path, enough = tmp_path / "store.db", tmp_path / "enough"
    with Store.create(path, new_office()) as store:
        readers = [
            subprocess.Popen(
                [sys.executable, "-c", READER, str(path), str(enough)],
                cwd=Path(__file__).parents[2],
                stdout=subprocess.PIPE,
                text=True,
            )
            for _ in range(3)
        ]
        for reader in readers:
            assert reader.stdout is not None
            assert reader.stdout.readline() == "ready\n"
        with store.reading() as books:
            maker = Maker(store, books.office())
        for _ in range(100):
            with store.writing("record_entry") as writing:
                person, talk = maker.person(writing), maker.talk(writing)
                writing.set_people(talk.id, [tie(talk, person)])
                writing.index(talk.id, "提醒谈话")
        enough.touch()
        said = [reader.communicate()[0] for reader in readers]
    assert [reader.returncode for reader in readers] == [0, 0, 0]
    assert all(int(line) >= 3 for line in said)
