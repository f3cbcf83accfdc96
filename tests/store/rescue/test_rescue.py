"""What can be read of a damaged store comes through; what cannot is counted."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.folders import STORE_NAME
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.one_writer import StoreHeld
from cleanedu_desktop.store.rescue.rescue import rescue
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker, tie

AT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
TEXT = "谈话要求对照检查公务接待和公车使用。" * 40


@pytest.fixture
def talks(store: Store, maker: Maker) -> list[str]:
    """The ids of eighty talks with their people, some corrected; the store is closed."""
    made = []
    with store.writing("record_entry") as books:
        person = maker.person(books)
        for number in range(80):
            talk = maker.talk(books, title=f"谈话{number}", answers={"content": TEXT})
            books.set_people(talk.id, [tie(talk, person)])
            books.index(talk.id, TEXT)
            made.append(talk.id)
    with store.writing("correct_entry") as books:
        for one in made[::3]:
            record = books.whole(one).record
            record.title += "（更正）"
            books.replace(record)
    store.close()
    return made


def _raw(path: Path, *statements: str) -> None:
    connection = driver.connect(str(path), isolation_level=None)
    for one in statements:
        connection.execute(one)
    connection.close()


def _titles(path: Path, ids: list[str]) -> dict[str, Any]:
    with Store.open(path) as store:
        assert store.check().sound, store.check().sentences
        with store.reading() as books:
            return {one.id: (one.title, one.answers) for one in books.rows(ids)}


def test_a_sound_store_comes_through_with_its_history(store: Store, talks: list[str]) -> None:
    before = _titles(store.path, talks)
    rescued = rescue(store.path, key=None, at=AT)
    assert (rescued.lost, rescued.from_history, rescued.history_kept) == (0, 0, True)
    assert rescued.records == 81
    assert _titles(store.path, talks) == before
    assert rescued.damaged.exists()


def test_a_zeroed_table_is_read_in_the_history(store: Store, talks: list[str]) -> None:
    before = _titles(store.path, talks)
    _raw(store.path, "PRAGMA foreign_keys = OFF", "DELETE FROM talk", "DELETE FROM person_tie")
    rescued = rescue(store.path, key=None, at=AT)
    assert (rescued.lost, rescued.from_history, rescued.history_kept) == (0, 160, True)
    assert _titles(store.path, talks) == before


def test_a_word_changed_outside_is_as_the_history_says(store: Store, talks: list[str]) -> None:
    before = _titles(store.path, talks)
    _raw(store.path, "UPDATE record SET title = '改过' WHERE number LIKE 'T%-0005'")
    assert rescue(store.path, key=None, at=AT).from_history == 1
    assert _titles(store.path, talks) == before


def test_without_a_history_the_rows_are_taken_and_a_new_one_begins(
    store: Store, talks: list[str]
) -> None:
    before = _titles(store.path, talks)
    _raw(store.path, "DROP TRIGGER change_no_delete", "DELETE FROM change WHERE seq > 30")
    rescued = rescue(store.path, key=None, at=AT)
    assert (rescued.lost, rescued.history_kept) == (0, False)
    assert _titles(store.path, talks) == before


def test_a_row_that_is_in_neither_is_counted(store: Store, talks: list[str]) -> None:
    _raw(store.path, "PRAGMA foreign_keys = OFF", "DELETE FROM form_version")
    rescued = rescue(store.path, key=None, at=AT)
    assert rescued.lost >= 81
    assert rescued.records == 0
    with Store.open(store.path) as opened:
        assert opened.check().sound


@pytest.mark.parametrize("seed", range(6))
def test_damaged_pages_cost_little(store: Store, talks: list[str], seed: int) -> None:
    before = _titles(store.path, talks)
    dice = random.Random(seed)  # noqa: S311
    content = bytearray(store.path.read_bytes())
    pages = len(content) // 4096
    for page in dice.sample(range(pages // 4, pages), 5):
        content[page * 4096 : (page + 1) * 4096] = dice.randbytes(4096)
    store.path.write_bytes(content)
    rescue(store.path, key=None, at=AT)
    after = _titles(store.path, talks)
    assert {one: after[one] for one in after} == {one: before[one] for one in after}
    assert len(after) >= 70


def test_what_is_open_elsewhere_is_left_alone(store: Store) -> None:
    with pytest.raises(StoreHeld):
        rescue(store.path, key=None, at=AT)


def test_where_nothing_can_be_read_the_file_stays(store: Store) -> None:
    store.close()
    store.path.write_bytes(b"\xff" * 50_000)
    with pytest.raises(OfficeProblem, match="没有抢救"):
        rescue(store.path, key=None, at=AT)
    assert store.path.read_bytes() == b"\xff" * 50_000
    assert sorted(one.name for one in store.path.parent.iterdir()) == [
        STORE_NAME,
        f"{STORE_NAME}.lock",
    ]
