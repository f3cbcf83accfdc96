"""Opening an attachment: a private read-only copy under a harmless ending, gone at closing."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_attachment import open_attachment, remove_opened_copies
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk


def attach(desk: Desk, staff: Staff, file: Path, content: bytes) -> str:
    """Attach a new file to a talk and return the attachment's id."""
    file.write_bytes(content)
    talk = record_talk(desk, staff).id
    return attach_files(desk, record_id=talk, files=[file]).attached[0].id


def test_the_copy_is_what_was_added(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    attachment = attach(desk, staff, tmp_path / "签字页.bat", b"%PDF-1.7\n")
    copy = open_attachment(desk, attachment_id=attachment)
    assert (copy.name, copy.read_bytes()) == ("签字页.bat.pdf", b"%PDF-1.7\n")
    assert copy.parent.parent == desk.folders.opened
    remove_opened_copies(desk.folders)
    assert not desk.folders.opened.exists()


def test_what_is_left_goes_when_the_books_are_opened_for_writing(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    copy = open_attachment(
        desk, attachment_id=attach(desk, staff, tmp_path / "a.pdf", b"%PDF-1.7\n")
    )
    open_desk(desk.folders, clock=desk.clock, read_only=True).store.close()
    assert copy.exists()
    desk.store.close()
    open_desk(desk.folders, clock=desk.clock).store.close()
    assert not copy.exists()


def test_macros_are_not_opened(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    macros = b"PK\x03\x04 word/vbaProject.bin"
    attachment = attach(desk, staff, tmp_path / "通知.docx", macros)
    with pytest.raises(OfficeProblem, match="为安全起见没有直接打开"):
        open_attachment(desk, attachment_id=attachment)
    assert not desk.folders.opened.exists()
