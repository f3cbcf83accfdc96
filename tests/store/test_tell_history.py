"""Rows and entries are named as a secretary knows them."""

from __future__ import annotations

from typing import Any

import pytest

from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_history import entry_words, row_words
from tests.store.make_records import Maker


@pytest.fixture
def talk_id(store: Store, maker: Maker) -> str:
    with store.writing("record_entry") as books:
        return maker.talk(books, title="任前谈话·周").id


@pytest.mark.parametrize(
    ("about", "text", "said"),
    [
        ("record", '{"number":"T1","title":"旧题"}', "记录 T1《旧题》"),
        ("record", "broken", "记录 T2026-0001《任前谈话·周》"),
        ("person_tie", '{"record_id":"ID"}', "记录 T2026-0001《任前谈话·周》的人员"),
        ("record_link", '{"from_id":"ID"}', "记录 T2026-0001《任前谈话·周》的关联"),
        ("app_user", '{"name":"文书"}', "用户 文书"),
        ("number_series", None, "编号 ID"),
        ("made_up", "[]", "其他内容 ID"),
    ],
)
def test_what_a_row_is_called(
    store: Store, talk_id: str, about: str, text: str | None, said: str
) -> None:
    connection = connect(store.path, read_only=True)
    given = text and text.replace("ID", talk_id)
    assert row_words(connection, about, talk_id, given) == said.replace("ID", talk_id)
    connection.close()


def test_an_entry_says_when_and_what(store: Store, talk_id: str) -> None:
    connection = connect(store.path, read_only=True)
    entry: dict[str, Any] = {
        "at": "2026-03-05T04:00:00.000000+00:00",
        "act": "record_entry",
        "about": "record",
        "row_id": talk_id,
        "later": None,
    }
    said = entry_words(connection, entry)
    assert said.startswith("2026年3月5日 ")
    assert said.endswith("，新增，记录 T2026-0001《任前谈话·周》")
    assert entry_words(connection, {**entry, "at": "?"}).startswith("时间已无法读出，")
    connection.close()
