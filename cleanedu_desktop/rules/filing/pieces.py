"""The pieces of one filed item in order: 正文在前附件在后; record, sign-in, photos are one 件."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.quick_dataclass import dataclass

RECORD, SIGNED, SIGN_IN, NOTICE, PHOTO, OTHER = (
    "record",
    "signed",
    "sign_in",
    "notice",
    "photo",
    "other",
)
ORDER = (SIGNED, RECORD, SIGN_IN, NOTICE, OTHER, PHOTO)
"""What comes first: the signed paper stands for the print it was made from."""
WORDS = {
    SIGNED: "签字件",
    RECORD: "记录",
    SIGN_IN: "签到表",
    NOTICE: "通知、回执等",
    OTHER: "附件",
    PHOTO: "照片",
}


def in_order(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return what goes into the file, in order: a print that was signed is there as its scan."""
    signed = any(one.sort == SIGNED for one in pieces)
    kept = [one for one in pieces if not (signed and one.sort == RECORD)]
    # A scanned sheet of signatures stands for the blank one.
    scanned = any(one.sort == SIGN_IN and one.attachment_id for one in kept)
    kept = [one for one in kept if not (scanned and one.sort == SIGN_IN and one.form_id)]
    return tuple(sorted(kept, key=lambda one: ORDER.index(one.sort)))


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A paper of an item: a printed form or an attachment."""

    sort: str
    """A key of `WORDS`."""
    title: str
    pages: int
    form_id: str = ""
    attachment_id: str = ""
