"""The text of a row is one and the same for equal rows, and other for all others."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from cleanedu_desktop.store import tables
from cleanedu_desktop.store.column_types import canonical_json
from cleanedu_desktop.store.row_text import columns_of, row_id_of, row_writer

TALK = columns_of(tables.record, tables.talk)
WORDS = some.text(some.characters(codec="utf-8"))


def _values(**given_values: Any) -> list[Any]:
    kept = {"answers": "{}", "version": 1, **given_values}
    return [kept.get(one.name) for one in TALK]


@given(WORDS, WORDS)
def test_it_is_the_canonical_json_of_the_row(title: str, content: str) -> None:
    answers = {"content": content, "a": [1, 2.5, None]}
    said = row_writer(TALK)(_values(title=title, answers=canonical_json(answers)))
    read = json.loads(said)
    assert canonical_json(read) == said
    assert (read["title"], read["answers"], read["version"]) == (title, answers, 1)
    assert read["late_reason"] is None


def test_a_record_has_the_columns_of_its_side_table_once() -> None:
    names = [one.name for one in TALK]
    assert names == sorted(names)
    assert names.count("id") == 1
    assert "talk_type" in names


def test_kinds_of_values_are_told_apart() -> None:
    texts = {row_writer(TALK)(_values(title=one)) for one in ("1", 1, 1.0, b"1", None, "null")}
    assert len(texts) == 6


def test_secrets_and_definitions_stand_as_their_digest() -> None:
    columns = columns_of(tables.office)
    values = {"checksum_key": bytes(32), "earlier_names": "{}", "version": 1}
    said = row_writer(columns)([values.get(one.name, "x") for one in columns])
    assert json.loads(said)["checksum_key"] == sha256(bytes(32)).hexdigest()


def test_a_row_is_called_by_its_key() -> None:
    assert row_id_of(["T", 2026]) == "T/2026"
