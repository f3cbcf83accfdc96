"""Contents go in once, come out as they were, and what is damaged is found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.attachment_contents import CHUNK
from cleanedu_desktop.store.attachment_file import Added, AttachmentFile
from cleanedu_desktop.store.attachment_problems import DamagedContent
from cleanedu_desktop.store.connect import Key, connect
from tests.store.attachment_files import LONG, STORE_ID, digest_of


def spoil(attachments: AttachmentFile, content: bytes) -> None:
    """Damage what is kept, also where the file is encrypted: as another program might."""
    connection = connect(attachments.path, key=attachments._key)
    connection.execute("DROP TRIGGER chunk_no_update")
    connection.execute("UPDATE chunk SET data = zeroblob(length(data)) WHERE data = ?", (content,))
    connection.execute(
        "CREATE TRIGGER chunk_no_update BEFORE UPDATE ON chunk"
        " BEGIN SELECT RAISE(ABORT, 'chunk is append-only'); END"
    )
    connection.close()


def test_what_goes_in_comes_out(attachments: AttachmentFile) -> None:
    for content in (b"", b"one", LONG, LONG[:CHUNK]):
        # In pieces that fit no chunk.
        pieces = (content[at : at + 300_001] for at in range(0, len(content), 300_001))
        assert attachments.add(pieces) == Added(digest_of(content), len(content), already=False)
    for content in (b"", b"one", LONG, LONG[:CHUNK]):
        assert b"".join(attachments.pieces(digest_of(content))) == content
    assert attachments.sizes() == {
        digest_of(one): len(one) for one in (b"", b"one", LONG, LONG[:CHUNK])
    }
    assert attachments.verify() == []


def test_the_same_content_is_kept_once(attachments: AttachmentFile) -> None:
    assert not attachments.add([LONG]).already
    before = attachments.path.stat().st_size
    assert attachments.add([LONG[:5], LONG[5:]]).already
    assert attachments.path.stat().st_size == before


def test_a_damaged_content_is_found_and_added_again(attachments: AttachmentFile) -> None:
    attachments.add([b"sound"])
    attachments.add([b"to be spoilt"])
    spoil(attachments, b"to be spoilt")
    spoilt = digest_of(b"to be spoilt")
    assert attachments.verify() == [spoilt]
    with pytest.raises(DamagedContent, match="重新添加"):
        list(attachments.pieces(spoilt))
    with pytest.raises(DamagedContent):
        attachments.add([b"to be spoilt"])
    assert not attachments.add([b"to be spoilt"], anew=True).already
    assert attachments.verify() == []
    assert b"".join(attachments.pieces(spoilt)) == b"to be spoilt"


def test_flipped_bytes_are_damage_and_no_fault(
    attachments: AttachmentFile, key: Key | None
) -> None:
    attachments.add([LONG])
    content = bytearray(attachments.path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 8] = bytes(one ^ 0xFF for one in content[middle : middle + 8])
    attachments.path.write_bytes(content)
    assert attachments.verify([digest_of(LONG)]) == [digest_of(LONG)]
    with pytest.raises(DamagedContent):
        list(attachments.pieces(digest_of(LONG)))
    with pytest.raises(DamagedContent):
        attachments.add([LONG])
    attachments.add([LONG], anew=True)
    assert attachments.verify() == []


def test_nothing_is_kept_of_what_breaks_off(attachments: AttachmentFile) -> None:
    def breaks() -> Iterator[bytes]:
        yield LONG
        raise OfficeProblem("拔掉了")

    attachments.add([b"before"])
    with pytest.raises(OfficeProblem, match="拔掉了"):
        attachments.add(breaks())
    assert attachments.digests() == {digest_of(b"before")}
    connection = connect(attachments.path, key=attachments._key, read_only=True)
    assert connection.execute("SELECT count(*) FROM chunk").fetchone() == (1,)
    connection.close()


def test_without_a_file_nothing_is_there(attachments: AttachmentFile) -> None:
    assert attachments.digests() == frozenset()
    assert attachments.missing(["b" * 64, "a" * 64]) == ["a" * 64, "b" * 64]
    assert attachments.verify() == []
    assert attachments.verify(["a" * 64]) == ["a" * 64]
    with pytest.raises(DamagedContent):
        list(attachments.pieces("a" * 64))
    assert not attachments.path.exists()


def test_only_what_is_missing_is_copied(attachments: AttachmentFile, tmp_path: Path) -> None:
    contents = [b"one", b"two", LONG]
    attachments.add([b"one"])
    target = tmp_path / "U盘" / "attachments.db"
    first = attachments.copy_missing(target, [digest_of(b"one")])
    assert (first.digests, first.bytes, first.complete) == ((digest_of(b"one"),), 3, True)
    for content in contents:
        attachments.add([content])
    wanted = [digest_of(one) for one in contents]
    second = attachments.copy_missing(target, [*wanted, "f" * 64])
    assert set(second.digests) == {digest_of(b"two"), digest_of(LONG)}
    assert second.lacking == ("f" * 64,)
    there = AttachmentFile(target, STORE_ID, key=attachments._key)
    assert there.verify(wanted) == []
    assert attachments.copy_missing(target, wanted).digests == ()


def test_a_damaged_content_is_not_copied_but_mended_from_a_copy(
    attachments: AttachmentFile, tmp_path: Path
) -> None:
    for content in (b"good", b"bad one", LONG):
        attachments.add([content])
    bad = digest_of(b"bad one")
    target = tmp_path / "attachments.db"
    attachments.copy_missing(target, attachments.digests())
    spoil(attachments, b"bad one")
    spoil(attachments, LONG[CHUNK : 2 * CHUNK])
    elsewhere = attachments.copy_missing(tmp_path / "elsewhere.db", attachments.digests())
    assert elsewhere.lacking == tuple(sorted([bad, digest_of(LONG)]))
    assert elsewhere.digests == (digest_of(b"good"),)
    backup = AttachmentFile(target, STORE_ID, key=attachments._key)
    assert backup.copy_missing(attachments.path, [bad]).digests == ()
    mended = backup.copy_missing(attachments.path, [bad], anew=attachments.verify())
    assert mended.digests == elsewhere.lacking
    assert attachments.verify() == []


def test_copying_stops_when_asked_and_goes_on_later(
    attachments: AttachmentFile, tmp_path: Path
) -> None:
    for content in (b"one", b"two", b"three"):
        attachments.add([content])
    asked = iter([True, True, True, False])
    target = tmp_path / "attachments.db"
    stopped = attachments.copy_missing(target, attachments.digests(), go_on=lambda: next(asked))
    assert not stopped.complete
    assert len(stopped.digests) == 1
    there = AttachmentFile(target, STORE_ID, key=attachments._key)
    assert there.digests() == set(stopped.digests)
    assert attachments.copy_missing(target, attachments.digests()).complete
    assert there.digests() == attachments.digests()
