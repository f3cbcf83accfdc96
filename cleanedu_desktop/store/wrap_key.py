"""Wraps the store's key by a password or a recovery code: argon2id, then a secret box."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata

from cleanedu_desktop.quick_dataclass import dataclass

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 24
SEALED_BYTES = NONCE_BYTES + KEY_BYTES + 16
LARGEST_MEMORY = 1 << 30
MOST_PASSES = 64


@dataclass(frozen=True)
class Stretching:
    """How much work argon2id makes of one try."""

    passes: int
    memory: int
    """Bytes."""


STRETCHING = Stretching(passes=3, memory=128 << 20)
"""For what is wrapped from now on: docs/decisions/encryption.md says why."""


def new_key() -> bytes:
    """Return a random store key."""
    return secrets.token_bytes(KEY_BYTES)


def as_secret(typed: str) -> bytes:
    """Return what is stretched: full and half width, composed or not, are the same password."""
    return unicodedata.normalize("NFKC", typed).encode("utf-8")


def wrap(key: bytes, secret: bytes, *, salt: bytes, work: Stretching, about: bytes) -> bytes:
    """Return `key` sealed by `secret`; `about` must be the same again when it is opened."""
    from nacl.secret import SecretBox

    box = SecretBox(_wrapping_key(secret, salt, work, about))
    return bytes(box.encrypt(key, secrets.token_bytes(NONCE_BYTES)))


def unwrap(
    sealed: bytes, secret: bytes, *, salt: bytes, work: Stretching, about: bytes
) -> bytes | None:
    """Return the key, or None: not this secret, or something about it was changed.

    Raises:
        MemoryError: the machine has no room for the work.
    """
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    box = SecretBox(_wrapping_key(secret, salt, work, about))
    try:
        return bytes(box.decrypt(sealed))
    except CryptoError:
        return None


def _wrapping_key(secret: bytes, salt: bytes, work: Stretching, about: bytes) -> bytes:
    from nacl.exceptions import CryptoError
    from nacl.pwhash import argon2id

    try:
        stretched = argon2id.kdf(KEY_BYTES, secret, salt, work.passes, work.memory)
    except CryptoError as error:  # libsodium's one failure here: no memory
        raise MemoryError from error
    return hashlib.blake2b(about, key=stretched, digest_size=KEY_BYTES, person=b"wrap").digest()
