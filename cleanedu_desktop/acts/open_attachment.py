"""Makes a read-only copy of an attachment for another program to show; removed at closing."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_attachment import find_attachment
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem


def open_attachment(desk: Desk, *, attachment_id: str) -> Path:
    """Return the copy, in a private folder beside the store; its ending is that of its content.

    Raises:
        OfficeProblem: no such attachment, a content no program should open unasked, damage, or no
            room for the copy.
    """
    from cleanedu_desktop.exchange.media_kinds import name_to_open
    from cleanedu_desktop.exchange.opened_copies import make_copy

    found = find_attachment(desk, attachment_id)
    name = name_to_open(found.name, found.media_type)
    if name is None:
        raise OfficeProblem(
            f"“{found.name}”是含宏的文件，或认不出是哪一种文件，为安全起见没有直接打开。"
            "附件完好；请用“另存为…”存出来，确认来源可靠后再打开。"
        )
    return make_copy(desk.folders.opened, name, desk.store.attachments.pieces(found.digest))


def remove_opened_copies(folders: Folders) -> None:
    """Remove the copies made so far; one that a program still holds stays until the next time."""
    from cleanedu_desktop.exchange.opened_copies import remove_copies

    remove_copies(folders.opened)
