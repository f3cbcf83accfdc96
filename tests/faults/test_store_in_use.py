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
print("ready", flush=True)
for _ in sys.stdin:
    with Store.open(Path(sys.argv[1]), read_only=True) as store, store.reading() as books:
        wholes = books.wholes(books.record_ids("talk"))
        assert len(wholes) == books.count("person") == len(books.find("提醒", limit=10**6))
        assert all(len(one.people) == 1 for one in wholes)
    print("read", flush=True)
"""
ROUNDS = 40


@pytest.mark.slow
def test_three_readers_beside_a_writer(tmp_path: Path) -> None:
    """Each reads while one entry is written, and has read before the next is.

    Entries written to a slow disk without a pause leave a reader no moment in its five seconds.
    """
    path = tmp_path / "store.db"
    with Store.create(path, new_office()) as store:
        command = [sys.executable, "-c", READER, str(path)]
        readers = [
            subprocess.Popen(
                command,
                cwd=Path(__file__).parents[2],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for _ in range(3)
        ]
        assert [said_by(one) for one in readers] == ["ready\n"] * 3
        with store.reading() as books:
            maker = Maker(store, books.office())
        for _ in range(ROUNDS):
            for one in readers:
                assert one.stdin is not None
                one.stdin.write("read\n")
                one.stdin.flush()
            with store.writing("record_entry") as writing:
                person, talk = maker.person(writing), maker.talk(writing)
                writing.set_people(talk.id, [tie(talk, person)])
                writing.index(talk.id, "提醒谈话")
            assert [said_by(one) for one in readers] == ["read\n"] * 3
        for one in readers:
            one.communicate()
    assert [one.returncode for one in readers] == [0, 0, 0]


def said_by(reader: subprocess.Popen[str]) -> str:
    """Return the next line of a reader."""
    assert reader.stdout is not None
    return reader.stdout.readline()
