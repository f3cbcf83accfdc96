"""The history as a witness: whole only while each entry follows from the one before."""

from __future__ import annotations

from typing import Any

import pytest

from cleanedu_desktop.store import tables
from cleanedu_desktop.store.chain import COLUMNS, digest_after, genesis
from cleanedu_desktop.store.rescue.testimony import read_testimony, values_of


def entries(*told: tuple[str, str, str | None]) -> list[dict[str, Any]]:
    """Return a chain of entries about links: (key, what, text)."""
    digest, made = genesis("s"), []
    for seq, (key, what, text) in enumerate(told, start=1):
        entry = (seq, "o", "undo", None, "2026", "record_link", key, None, what, None, text)
        digest = digest_after(digest, entry)
        made.append({**dict(zip(COLUMNS, entry, strict=True)), "digest": digest})
    return made


TOLD = (("a", "insert", '{"x":1}'), ("b", "insert", "{}"), ("a", "update", '{"x":2}'),
        ("b", "delete", None))  # fmt: skip


def test_the_last_word_counts_and_what_was_deleted_is_gone() -> None:
    found = read_testimony(reversed(entries(*TOLD)), "s")
    assert found.whole
    assert found.text_of("record_link", "a") == '{"x":2}'
    assert found.text_of("record_link", "b") is None
    assert found.rows_of("record_link") == ["a"]


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_missing_entry_breaks_it(lost: int) -> None:
    told = entries(*TOLD)
    del told[lost]
    assert not read_testimony(told, "s").whole


def test_a_changed_entry_or_another_store_breaks_it() -> None:
    told = entries(*TOLD)
    assert not read_testimony(told, "other").whole
    told[1]["later"] = '{"x":9}'
    assert not read_testimony(told, "s").whole
    assert not read_testimony([], "s").whole


def test_values_are_as_the_file_keeps_them() -> None:
    text = '{"from_id":"f","id":"i","link_as":"l","to_id":"t","version":3}'
    assert values_of(text, [tables.record_link]) == {
        "from_id": "f", "id": "i", "link_as": "l", "to_id": "t", "version": 3
    }  # fmt: skip
    assert values_of(text[:-5], [tables.record_link]) is None
    assert values_of("{}", [tables.record_link]) is None
