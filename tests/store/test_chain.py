"""The digests of the history, as another program would work them out."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from cleanedu_desktop.store.chain import COLUMNS, digest_after, genesis

ENTRY = (7, "op", "act", None, "t", "record", "r", "r", "insert", None, '{"a":"“廉”\\n"}')


def test_the_digest_is_that_of_the_documented_text() -> None:
    text = json.dumps(ENTRY, ensure_ascii=False, separators=(",", ":"))
    expected = sha256(("0" * 64 + "\n" + text).encode()).hexdigest()
    assert digest_after("0" * 64, ENTRY) == expected
    assert genesis("x") == sha256(b"cleanedu history x").hexdigest()


@pytest.mark.parametrize("at", range(len(COLUMNS)))
def test_every_column_counts(at: int) -> None:
    other = [*ENTRY]
    other[at] = 8 if at == 0 else f"{other[at]}."
    assert digest_after("0" * 64, other) != digest_after("0" * 64, ENTRY)


def test_the_one_before_counts() -> None:
    assert digest_after("1" * 64, ENTRY) != digest_after("0" * 64, ENTRY)
