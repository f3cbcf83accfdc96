"""Attachments of a place: by digest, append-only, and never of two stores."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path
from typing import Never

import pytest

from cleanedu_desktop.folders import ATTACHMENTS_NAME, Folders, folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stopped, never
from cleanedu_desktop.store.attachment_file import AttachmentFile
from cleanedu_desktop.store.backups import attachments
from cleanedu_desktop.store.backups.contents import Contents

STORE_ID = "11111111-2222-4333-8444-555555555555"
KEY = bytes(range(32))


def _add(file: Path, *contents: bytes, key: bytes | None = None) -> tuple[str, ...]:
    file.parent.mkdir(parents=True, exist_ok=True)
    kept = AttachmentFile(file, STORE_ID, key=key)
    return tuple(kept.add(iter(io.BytesIO(one))).digest for one in contents)


def _of(*digests: str) -> Contents:
    return Contents(STORE_ID, "SLJ", "示例局", 2, 0, "", {"record": 0}, digests)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "u" / "SLJ-11111111"
    made.mkdir(parents=True)
    return made


def test_only_what_is_missing_is_copied_and_comes_back(
    folders: Folders, place: Path, tmp_path: Path
) -> None:
    first, second = _add(folders.attachments_file, b"scan 1", b"scan 2")
    attachments.keep_attachments(folders, place, _of(first), key=None, stop=never)
    assert attachments.missing_attachments(place, STORE_ID, [first, second], key=None) == [second]
    attachments.keep_attachments(folders, place, _of(first, second), key=None, stop=never)
    assert attachments.damaged_attachments(place, _of(first, second), key=None, stop=never) == []
    other = folders_for(tmp_path / "新电脑")
    other.data.mkdir()
    lost = "0" * 64
    assert attachments.bring_attachments(place, other, _of(first, lost), key=None, new_key=KEY) == 1
    assert AttachmentFile(other.attachments_file, STORE_ID, key=KEY).digests() == {first}


def test_without_attachments_there_is_no_file(folders: Folders, place: Path) -> None:
    attachments.keep_attachments(folders, place, _of(), key=None, stop=never)
    assert list(place.iterdir()) == []
    assert attachments.missing_attachments(place, STORE_ID, [], key=None) == []


def test_stopping_is_told(folders: Folders, place: Path) -> None:
    (one,) = _add(folders.attachments_file, b"scan")
    with pytest.raises(Stopped):
        attachments.keep_attachments(folders, place, _of(one), key=None, stop=lambda: True)


@pytest.mark.parametrize("damaged", [False, True])
def test_under_another_key_or_damaged_a_new_file_is_begun(
    folders: Folders, place: Path, damaged: bool
) -> None:
    """And what is in the old one is still found by who has its key."""
    (old,) = _add(place / ATTACHMENTS_NAME, b"old")
    if damaged:
        (place / ATTACHMENTS_NAME).write_bytes(b"\xff" * 9000)
    (one,) = _add(folders.attachments_file, b"scan", key=KEY)
    attachments.keep_attachments(folders, place, _of(one), key=KEY, stop=never)
    assert [file.name for file in attachments.attachment_files(place)] == [
        "attachments.db", "attachments.before-1.db"
    ]  # fmt: skip
    assert attachments.missing_attachments(place, STORE_ID, [one], key=KEY) == []
    if not damaged:
        assert attachments.missing_attachments(place, STORE_ID, [old], key=None) == []


def test_those_of_a_store_that_gives_way_are_kept(folders: Folders) -> None:
    _add(folders.attachments_file, b"scan")
    attachments.set_aside(folders, "20260305")
    assert not folders.attachments_file.exists()
    assert (folders.data / "attachments.replaced-20260305.db").exists()


def test_a_place_that_goes_while_it_is_looked_at_is_told_in_a_sentence(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(path: object) -> Never:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))

    monkeypatch.setattr(os, "scandir", gone)
    with pytest.raises(OfficeProblem, match="打不开"):
        attachments.attachment_files(place)
