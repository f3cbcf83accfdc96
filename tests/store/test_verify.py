"""Verifying reads a store file through, changes nothing, and misses no damage."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.verify import verify
from tests.store.make_records import Maker, tie


@pytest.fixture
def file(store: Store, maker: Maker) -> Path:
    with store.writing("record_entry") as books:
        maker.one_of_each(books)
        talk, person = maker.talk(books), maker.person(books)
        books.set_people(talk.id, [tie(talk, person)])
    store.close()
    return store.path


def test_counts(file: Path) -> None:
    before = file.read_bytes()
    verified = verify(file)
    assert verified.records == 8
    assert verified.counts["person_tie"] == 1
    assert verified.counts["talk"] == verified.counts["person"] == 2
    assert verified.counts["fund"] == 1
    assert verified.office == "某某县市场监督管理局机关党支部"
    assert file.read_bytes() == before


def test_a_broken_reference_is_damage(file: Path) -> None:
    connection = driver.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM person")
    connection.close()
    with pytest.raises(OfficeProblem, match="已损坏") as told:
        verify(file)
    assert any("person_tie" in line for line in told.value.details)


def test_a_missing_table_is_damage(file: Path) -> None:
    connection = driver.connect(str(file), isolation_level=None)
    connection.execute("DROP TABLE record_link")
    connection.close()
    with pytest.raises(OfficeProblem, match="已损坏（缺少 record_link）"):
        verify(file)


def test_every_page_overwritten_is_noticed_or_harmless(file: Path) -> None:
    whole = file.read_bytes()
    noticed = 0
    for page in range(len(whole) // 4096):
        damaged = bytearray(whole)
        damaged[page * 4096 : page * 4096 + 4096] = b"\xa5" * 4096
        file.write_bytes(damaged)
        try:
            assert verify(file).records == 8
        except OfficeProblem:
            noticed += 1
    assert noticed > len(whole) // 4096 * 0.9


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE search_index",
        "DROP TABLE step_taken; CREATE VIEW step_taken AS SELECT 1 AS record_id",
        "PRAGMA user_version = 0",
        "PRAGMA auto_vacuum = FULL; VACUUM",
    ],
)
def test_what_the_program_did_not_make_is_said_by_name(file: Path, statement: str) -> None:
    """Not as a fault of ours: a file may come from anywhere."""
    connection = driver.connect(str(file), isolation_level=None)
    connection.executescript(f"PRAGMA foreign_keys = OFF; {statement}")
    connection.close()
    with pytest.raises(OfficeProblem) as told:
        verify(file)
    assert str(file) in told.value.sentence
