"""Small pictures of a record's attachments, for lists: made by the child, kept nowhere."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import refuse_hidden
from cleanedu_desktop.problems import OfficeProblem

MOST_BYTES = 64_000_000
"""Of a content looked into for a small picture alone."""


def thumbnails(
    desk: Desk, *, record_id: str, digests: Collection[str], longest: int
) -> dict[str, bytes]:
    """Return digest -> JPEG of the first page, of those asked for that the record has.

    Empty where there is nothing to show: another kind, damaged, locked, too large.

    Raises:
        OfficeProblem: no such record, or it is kept from the inspector.
    """
    from cleanedu_desktop.exchange.media_kinds import is_shown
    from cleanedu_desktop.exchange.open_media import media_reader

    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_hidden(desk, whole)
        wanted = [one for one in books.attachments_of(whole.record.id) if one.digest in digests]
    found: dict[str, bytes] = {}
    with media_reader() as reader:
        for one in wanted:
            found[one.digest] = b""
            if not is_shown(one.media_type) or one.bytes > MOST_BYTES:
                continue
            content = partial(desk.store.attachments.pieces, one.digest)
            try:
                with reader.open(content, name=one.name) as media:
                    found[one.digest] = media.picture(longest=longest).data
            except OfficeProblem:
                continue
    return found
