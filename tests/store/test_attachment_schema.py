"""An attachment file belongs to one store, refuses changes, and outlives crashes and passwords."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.attachment_contents import CHUNK
from cleanedu_desktop.store.attachment_file import AttachmentFile
from cleanedu_desktop.store.attachment_schema import open_attachment_file
from cleanedu_desktop.store.connect import connect
from tests.store.attachment_files import LONG, STORE_ID, digest_of


def test_rows_cannot_be_changed_or_taken(attachments: AttachmentFile) -> None:
    attachments.add([b"one"])
    connection = open_attachment_file(
        attachments.path, STORE_ID, key=attachments._key, read_only=False
    )
    for statement in (
        "DELETE FROM content",
        "DELETE FROM chunk",
        "DELETE FROM info",
        "UPDATE content SET bytes = 0",
        "UPDATE chunk SET data = ''",
        "UPDATE info SET value = ''",
        "INSERT OR REPLACE INTO chunk SELECT * FROM chunk",
    ):
        with pytest.raises(driver.IntegrityError, match="append-only"):
            connection.execute(statement)
    connection.close()


def test_a_file_of_another_store_is_refused(attachments: AttachmentFile) -> None:
    attachments.add([b"one"])
    other = AttachmentFile(attachments.path, "another", key=attachments._key)
    for deed in (other.digests, lambda: other.add([b"two"]), other.verify):
        with pytest.raises(OfficeProblem, match="属于另一个台账"):
            deed()
    assert attachments.digests() == {digest_of(b"one")}


def test_a_wrong_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "attachments.db"
    AttachmentFile(path, STORE_ID, key=bytes(32)).add([b"a secret phrase"])
    assert b"a secret phrase" not in path.read_bytes()
    for key in (None, bytes(31) + b"x"):
        with pytest.raises(OfficeProblem, match="无法辨认"):
            AttachmentFile(path, STORE_ID, key=key).digests()


def test_a_reader_after_a_crash_may_read(attachments: AttachmentFile) -> None:
    attachments.add([b"one"])
    before = attachments.path.read_bytes()
    connection = open_attachment_file(
        attachments.path, STORE_ID, key=attachments._key, read_only=False
    )
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO content (digest, bytes) VALUES (?, 0)", ("a" * 64,))
    connection.execute(
        "INSERT INTO chunk (content_id, position, data) VALUES (2, 0, ?)", (LONG[:CHUNK],)
    )
    # As after a kill: file and journal as they are in the middle of a transaction.
    half, journal = attachments.path.read_bytes(), Path(f"{attachments.path}-journal").read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    assert half != before
    attachments.path.write_bytes(half)
    Path(f"{attachments.path}-journal").write_bytes(journal)
    assert attachments.digests() == {digest_of(b"one")}
    assert attachments.verify() == []


def test_sqlcipher_export_carries_it_whole(tmp_path: Path) -> None:
    """Setting a password makes an encrypted file of a plain one, and back."""
    plain = AttachmentFile(tmp_path / "attachments.db", STORE_ID)
    plain.add([LONG])
    plain.add([b"one"])
    key, target = bytes(range(32)), tmp_path / "encrypted.db"
    connection = connect(plain.path)
    connection.execute(f"ATTACH ? AS other KEY \"x'{key.hex()}'\"", (str(target),))
    connection.execute("SELECT sqlcipher_export('other')")
    for name in ("application_id", "user_version"):
        (value,) = connection.execute(f"PRAGMA {name}").fetchone()
        connection.execute(f"PRAGMA other.{name} = {value}")
    connection.execute("DETACH other")
    connection.close()
    encrypted = AttachmentFile(target, STORE_ID, key=key)
    assert encrypted.digests() == plain.digests()
    assert encrypted.verify() == []
    encrypted.add([b"two"])
    opened = connect(target, key=key, read_only=True)
    (triggers,) = opened.execute(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchone()
    opened.close()
    assert triggers == 6
