"""Wrapping a key by a secret."""

from __future__ import annotations

from cleanedu_desktop.store.wrap_key import (
    SALT_BYTES,
    SEALED_BYTES,
    Stretching,
    as_secret,
    new_key,
    unwrap,
    wrap,
)

WORK = Stretching(1, 8192)
SALT = bytes(SALT_BYTES)


def test_the_secret_alone_opens_and_only_for_what_it_was_about() -> None:
    key = new_key()
    sealed = wrap(key, b"secret", salt=SALT, work=WORK, about=b"user 1")
    assert len(sealed) == SEALED_BYTES
    assert key not in sealed
    assert unwrap(sealed, b"secret", salt=SALT, work=WORK, about=b"user 1") == key
    assert unwrap(sealed, b"Secret", salt=SALT, work=WORK, about=b"user 1") is None
    assert unwrap(sealed, b"secret", salt=SALT, work=WORK, about=b"user 2") is None
    assert unwrap(sealed, b"secret", salt=b"1" * 16, work=WORK, about=b"user 1") is None
    assert unwrap(sealed, b"secret", salt=SALT, work=Stretching(2, 8192), about=b"user 1") is None


def test_the_same_key_is_wrapped_differently_each_time() -> None:
    key = new_key()
    first, second = (wrap(key, b"x", salt=SALT, work=WORK, about=b"") for _ in range(2))
    assert first != second
    assert new_key() != key


def test_width_of_letters_does_not_matter() -> None:
    assert as_secret("Ａbc１２３") == as_secret("Abc123")
    assert as_secret("é") == as_secret("e\u0301")
    assert as_secret("abc") != as_secret("Abc")
