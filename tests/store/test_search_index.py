"""Searching finds exactly what Python's `in` finds, in step with every change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql

from cleanedu_desktop.store import search_index
from cleanedu_desktop.store.search_terms import fold, words_of
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker

ALPHABET = "廉政谈话提醒䶮𬱖\ue000\U000f0000aAbＡ12－-，。 \n\"*%_'/\\"
TEXTS = st.text(st.sampled_from(ALPHABET), max_size=12)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(TEXTS, max_size=6), queries=st.lists(TEXTS, min_size=1, max_size=8))
def test_found_is_what_python_finds(
    store: Store, maker: Maker, texts: list[str], queries: list[str]
) -> None:
    queries += [text[1:4] for text in texts]
    with pytest.raises(ZeroDivisionError), store.writing("record_entry") as books:
        ids = [maker.talk(books, title="-", number=str(n)).id for n in range(len(texts))]
        for one, text in zip(ids, texts, strict=True):
            books.index(one, text)
        kept = {one: books.indexed_text(one) for one in ids}
        for query in queries:
            words = words_of(query)
            expected = {one for one in ids if words and all(word in kept[one] for word in words)}
            assert set(books.find(query)) == expected
            if words:
                assert set(books.record_ids("talk", text=query)) == expected
        raise ZeroDivisionError


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_frequent_and_rare_words_find_the_same(
    store: Store, maker: Maker, share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "FREQUENT_SHARE", share)
    with store.writing("record_entry") as books:
        for month in range(1, 13):
            talk = maker.talk(books, happened_on=date(2026, month, 1), title=f"谈话{month}")
            books.index(talk.id, "廉政" if month % 2 else "提醒")
    with store.reading() as books:
        found = books.rows(books.find("廉政", limit=3))
        assert [one.title for one in found] == ["谈话11", "谈话9", "谈话7"]
        assert len(books.find("谈话1")) == 4
        assert books.find("廉政", kind="rectification") == []


@pytest.mark.parametrize(
    "query",
    ["廉政" * 30_000, "-" * 99_999, " ".join(map(chr, range(0x4E00, 0x4E63))), "NEAR(", "*"],
)
def test_whatever_is_asked_there_is_an_answer(store: Store, maker: Maker, query: str) -> None:
    with store.writing("record_entry") as books:
        books.index(maker.talk(books).id, "提醒谈话")
        assert books.find(query) == books.record_ids("talk", text=query) == []


def test_a_changed_text_is_found_anew(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books)
        books.index(talk.id, "提醒谈话")
        books.index(talk.id, "任前谈话")
    with store.reading() as books:
        assert books.find("提醒") == books.find("提") == []
        assert books.find("任前") == books.find("任前谈话") == [talk.id]


def test_title_number_and_initials_are_found_too(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        person = maker.person(books, "单雄", name_initials="sx dx")
        books.index(person.id, "办公室")
    with store.reading() as books:
        for query in ("SX", "dx", "单雄", "单", person.number, "办公 单雄"):
            assert books.find(query) == [person.id]
        assert books.find("  ") == []


def test_a_withdrawn_record_is_not_found(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books)
        books.index(talk.id, "提醒谈话")
        books.replace(replace(talk, withdrawn_at=talk.entered_at, withdrawn_reason="录错"))
    with store.reading() as books:
        assert books.find("提醒") == []


def test_a_rebuilt_index_finds_the_same(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books)
        books.index(talk.id, "提醒谈话")
        connection = books._connection()
        connection.execute(sql("DELETE FROM search_index"))
        assert books.find("提醒") == []
        search_index.rebuild(connection)
        assert books.find("提醒") == [talk.id]
        assert fold("提醒") in books.indexed_text(talk.id)
