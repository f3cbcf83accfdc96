"""The chain of the history: each entry's digest covers the entry and the digest before it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256

COLUMNS = (
    "seq",
    "operation",
    "act",
    "user_id",
    "at",
    "about",
    "row_id",
    "record_id",
    "what",
    "earlier",
    "later",
)
"""What a digest covers, in this order, each as the file keeps it."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def genesis(store_id: str) -> str:
    """Return the digest before the first entry of the store `store_id`."""
    return sha256(f"cleanedu history {store_id}".encode()).hexdigest()


def digest_after(previous: str, entry: Sequence[int | str | None]) -> str:
    """Return the digest of an entry: SHA-256 of the one before, a line feed, and a JSON array.

    `entry` holds the values of `COLUMNS` as the file keeps them: a number, texts, nulls.
    """
    return sha256(f"{previous}\n{_encode(entry)}".encode()).hexdigest()
