"""Listing what is attached to a record."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_attachments import AttachmentShown, list_attachments
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk

NOW = datetime(2026, 3, 10, tzinfo=UTC)


def test_removed_ones_are_listed_on_request(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    talk = record_talk(desk, staff).id
    assert list_attachments(desk, record_id=talk) == []
    scan = tmp_path / "扫描.bin"
    scan.write_bytes(b"PK\x03\x04\0\1\2")
    (added,) = attach_files(desk, record_id=talk, files=[scan]).attached
    (shown,) = list_attachments(desk, record_id=talk)
    assert (shown.id, shown.kind, shown.digest) == (added.id, "压缩包", added.digest)
    remove_attachment(desk, attachment_id=added.id, reason="不清楚")
    assert list_attachments(desk, record_id=talk) == []
    (removed,) = list_attachments(desk, record_id=talk, with_removed=True)
    assert (removed.removed_reason, removed.removed_at) == ("不清楚", desk.clock())


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (999, "999 字节"),
        (1000, "1.0 KB"),
        (340_400, "340 KB"),
        (1_340_000, "1.3 MB"),
        (2 * 10**8, "200 MB"),
    ],
)
def test_sizes_are_said_in_words(size: int, words: str) -> None:
    shown = AttachmentShown("id", "a.pdf", "PDF 文档", "application/pdf", size, "d" * 64, NOW)
    assert shown.size == words


def test_a_record_must_be_meant(desk: Desk) -> None:
    with pytest.raises(OfficeProblem):
        list_attachments(desk, record_id="T2026-0099")
