"""Attachment files for tests, plain and encrypted."""

from __future__ import annotations

import hashlib

from cleanedu_desktop.store.attachment_contents import CHUNK

STORE_ID = "9d2c7a64-5f0c-4f0c-9a57-0b1f6d1f2b11"
LONG = bytes(range(256)) * (CHUNK // 256) * 2 + b"end"
"""Two chunks and a little."""


def digest_of(content: bytes) -> str:
    """Return the digest a content is kept under."""
    return hashlib.sha256(content).hexdigest()
