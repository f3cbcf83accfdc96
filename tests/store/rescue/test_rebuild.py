"""A new store of gathered rows: what refers to nothing is left out, the history begins anew."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.rescue.gather import gather
from cleanedu_desktop.store.rescue.readable import Reader
from cleanedu_desktop.store.rescue.rebuild import rebuild_store
from cleanedu_desktop.store.rescue.testimony import read_testimony
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tables import change, store_info
from tests.store.make_records import Maker, tie

AT = "2026-11-21T08:00:00.000000+00:00"


def test_a_tie_to_nobody_is_left_out_and_counted(
    store: Store, maker: Maker, tmp_path: Path
) -> None:
    with store.writing("record_entry") as books:
        person, talk = maker.person(books), maker.talk(books)
        books.set_people(talk.id, [tie(talk, person)])
    store.close()
    reader = Reader(store.path, None)
    info = list(reader.rows(store_info))
    testimony = read_testimony(reader.rows(change), info[0]["value"])
    gathered = gather(reader, testimony)
    reader.close()
    gathered.rows["record"] = [one for one in gathered.rows["record"] if one["kind"] == "talk"]
    new = tmp_path / "new.db"
    new.touch()
    beside = {"store_info": info}
    assert not rebuild_store(new, gathered, testimony, beside=beside, at=AT, key=None)
    assert gathered.lost == 1
    connection = connect(new, read_only=True)
    kept = connection.execute("SELECT about, what FROM change").fetchall()
    connection.close()
    assert ("record", "kept") in kept
    assert ("person_tie", "kept") not in kept
