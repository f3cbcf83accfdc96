"""The inspectors' log is only added to, chained, under the store's key, and nothing else's file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.view_log import ViewLog

AT = datetime(2026, 11, 21, 2, 32, tzinfo=UTC)
KEY = bytes(range(32))


def opened(path: Path, **given: Any) -> ViewLog:
    return ViewLog.open(path, office_id="an office", **given)


def fill(log: ViewLog) -> None:
    log.add(at=AT, who="王某某", what="begin", about="", numbers=())
    log.add(at=AT, who="王某某", what="view", about="廉政谈话", numbers=("T2026-0001",))
    log.add(at=AT, who="王某某", what="end", about="", numbers=())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "views.db"


@pytest.fixture
def log(path: Path) -> Iterator[ViewLog]:
    made = opened(path)
    yield made
    made.close()


def test_what_was_added_is_there_in_order(log: ViewLog, path: Path) -> None:
    fill(log)
    again = opened(path, read_only=True)
    found = again.entries()
    assert [(one.seq, one.what, one.numbers) for one in found] == [
        (1, "begin", ()),
        (2, "view", ("T2026-0001",)),
        (3, "end", ()),
    ]
    assert found[1].at == AT
    assert [one.seq for one in again.entries(newest=2)] == [2, 3]
    assert again.first_bad() is None
    again.close()


def test_entries_cannot_be_changed_or_removed(log: ViewLog, path: Path) -> None:
    fill(log)
    raw = connect(path)
    for wrong in ("UPDATE viewing SET who = '李'", "DELETE FROM viewing WHERE seq = 3"):
        with pytest.raises(driver.IntegrityError, match="append-only"):
            raw.execute(wrong)
    raw.close()


@pytest.mark.parametrize(
    ("tampering", "bad"),
    [
        ("UPDATE viewing SET numbers = '[]' WHERE seq = 2", 2),
        ("DELETE FROM viewing WHERE seq = 1", 1),
        ("UPDATE viewing SET who = '李' WHERE seq = 3", 3),
    ],
)
def test_what_was_changed_outside_the_program_is_found(
    log: ViewLog, path: Path, tampering: str, bad: int
) -> None:
    fill(log)
    raw = connect(path)
    raw.execute("DROP TRIGGER viewing_no_update")
    raw.execute("DROP TRIGGER viewing_no_delete")
    raw.execute(tampering)
    raw.close()
    assert log.first_bad() == bad


def test_a_log_of_another_office_is_not_sound_here(log: ViewLog, path: Path) -> None:
    fill(log)
    other = ViewLog.open(path, office_id="another", read_only=True)
    assert other.first_bad() == 1
    other.close()


def test_two_windows_add_to_one_chain(log: ViewLog, path: Path) -> None:
    other = opened(path)
    log.add(at=AT, who="王某某", what="begin", about="", numbers=())
    other.add(at=AT, who="李某", what="begin", about="", numbers=())
    log.add(at=AT, who="王某某", what="end", about="", numbers=())
    assert [one.who for one in other.entries()] == ["王某某", "李某", "王某某"]
    assert other.first_bad() is None
    other.close()


def test_under_a_key_no_word_is_on_the_disk(path: Path) -> None:
    log = opened(path, key=KEY)
    fill(log)
    log.close()
    data = path.read_bytes()
    assert "王某某".encode() not in data
    assert b"T2026-0001" not in data
    with pytest.raises(OfficeProblem):
        opened(path)


def test_what_is_no_log_is_left_alone(path: Path) -> None:
    raw = connect(path, create=True)
    raw.execute("CREATE TABLE somebody_s (own TEXT)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(OfficeProblem, match="不是检查日志"):
        opened(path)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_told(path: Path) -> None:
    with pytest.raises(OfficeProblem):
        opened(path.parent / "nowhere" / "views.db")
