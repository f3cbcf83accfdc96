"""A check says what is wrong and what to do, and calls nothing wrong that is right."""

from __future__ import annotations

import pytest

from cleanedu_desktop.store.check import check
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker


@pytest.fixture
def full(store: Store, maker: Maker) -> Store:
    with store.writing("record_entry") as books:
        for number in range(20):
            books.index(maker.talk(books).id, f"提醒谈话 {number} 䶮𬱖 F8")
    return store


def test_a_sound_store(full: Store) -> None:
    report = check(connect(full.path, read_only=True))
    assert report.sound
    assert report.sentences == (
        "文件结构完整，记录之间的关联完整，内容与修改历史逐笔相符。",
        "查找索引与记录一致。",
        "共有记录 20 条。",
    )
    assert report.counts["talk"] == 20


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM search_index WHERE rowid = 3",
        "INSERT INTO search_index (rowid, terms) VALUES (99, '多余')",
        "UPDATE search_text SET text = '另一段' WHERE doc = 3",
        "DELETE FROM search_text WHERE doc = 3",
        "UPDATE search_text SET text = replace(text, ' ', '。') WHERE doc = 3",
    ],
)
def test_an_index_out_of_step(full: Store, change: str) -> None:
    with full.writing("record_entry") as books:
        books._connection().exec_driver_sql(change)
    connection = connect(full.path, read_only=True)
    report = check(connection)
    assert not report.sound
    assert "查找索引与记录不一致" in report.sentences[1]
    assert connection.execute("PRAGMA query_only").fetchone() == (1,)


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ("DROP TABLE record_link", "record_link"),
        ("ALTER TABLE record DROP COLUMN late_reason", "record.late_reason"),
    ],
)
def test_a_table_or_column_that_is_gone(full: Store, change: str, missing: str) -> None:
    """Some other program has been at it."""
    connection = connect(full.path)
    connection.execute(change)
    report = check(connection)
    assert not report.sound
    assert missing in report.sentences[0]
    assert "从备份恢复…" in report.sentences[0]


def test_broken_references(full: Store) -> None:
    connection = connect(full.path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM office")
    report = check(connection)
    assert not report.sound
    assert "已损坏" in report.sentences[0]
    assert report.counts == {}


def test_content_changed_outside_the_program(full: Store) -> None:
    connection = connect(full.path)
    connection.execute("UPDATE record SET title = '另一个' WHERE number = 'T2026-0007'")
    report = check(connection)
    assert not report.sound
    assert "与它的修改历史不符" in report.sentences[0]
    assert "T2026-0007《另一个》" in report.sentences[1]
    assert report.counts == {}
