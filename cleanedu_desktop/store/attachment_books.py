"""What can be asked about attachments: which a record has, which contents the store needs."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import PHOTO, SIGNED_COPY, Attachment
from cleanedu_desktop.store.check_attachments import Needed
from cleanedu_desktop.store.history_tables import attachment
from cleanedu_desktop.store.session_books import SessionBooks, parts_of
from cleanedu_desktop.store.tables import record

_AT_ONCE = 500


class AttachmentBooks(SessionBooks):
    """The part of the books that lists attachments."""

    def attachments_of(self, record_id: str, *, with_removed: bool = False) -> list[Attachment]:
        """Return the attachments of a record in order."""
        query = select(Attachment).where(attachment.c.record_id == record_id)
        if not with_removed:
            query = query.where(attachment.c.removed_at.is_(None))
        return self._all(query.order_by(attachment.c.position, attachment.c.id))

    def attachments_of_many(self, record_ids: Sequence[str]) -> dict[str, list[Attachment]]:
        """Return record id -> its attachments in order, of those records that have any."""
        found: dict[str, list[Attachment]] = {}
        for part in parts_of(record_ids):
            query = select(Attachment).where(
                attachment.c.record_id.in_(part), attachment.c.removed_at.is_(None)
            )
            for one in self._all(query.order_by(attachment.c.position, attachment.c.id)):
                found.setdefault(one.record_id, []).append(one)
        return found

    def photos_of(self, record_ids: Sequence[str]) -> dict[str, int]:
        """Return record id -> number of its photos, of those records that have any."""
        mine = attachment.c
        query = select(mine.record_id, func.count()).where(
            mine.record_id.in_(record_ids), mine.removed_at.is_(None), mine.role == PHOTO
        )
        rows = self._connection().execute(query.group_by(mine.record_id))
        return {record_id: int(number) for record_id, number in rows}

    def attachments_named(self, words: Sequence[str], limit: int) -> list[Attachment]:
        """Return the latest attachments whose name or caption holds every one of `words`.

        Letters in either case; of records that are not withdrawn.
        """
        if not words:
            return []
        mine = attachment.c
        query = select(Attachment).where(
            mine.removed_at.is_(None),
            mine.record_id == record.c.id,
            record.c.withdrawn_at.is_(None),
            *((mine.name + "\n" + mine.caption).icontains(word, autoescape=True) for word in words),
        )
        return self._all(query.order_by(mine.added_at.desc(), mine.id).limit(limit))

    def signed_copies(self) -> list[Attachment]:
        """Return the pages of all signed copies of records that are not withdrawn."""
        mine = attachment.c
        query = select(Attachment).where(
            mine.role == SIGNED_COPY,
            mine.removed_at.is_(None),
            mine.record_id == record.c.id,
            record.c.withdrawn_at.is_(None),
        )
        return self._all(query.order_by(mine.record_id, mine.position, mine.id))

    def attachment(self, attachment_id: str) -> Attachment:
        """Return one attachment by its id or the unique beginning of it, removed ones too.

        Raises:
            OfficeProblem: none, or several, are meant.
        """
        beginning = attachment.c.id.startswith(attachment_id, autoescape=True)
        found = self._all(select(Attachment).where(beginning).limit(2)) if attachment_id else []
        if len(found) != 1:
            what = "没有编号为“{}”的附件" if not found else "有多个附件的编号以“{}”开头"
            raise OfficeProblem(
                f"{what.format(attachment_id)}，没有改动任何内容；请从记录的附件清单里查明编号。"
            )
        return found[0]

    def holders_of(self, digests: Sequence[str]) -> dict[str, list[str]]:
        """Return digest -> numbers of the records not withdrawn that a file of it is attached to.

        Those nobody has attached are left out.
        """
        columns = attachment.c
        found: dict[str, list[str]] = {}
        for at in range(0, len(digests), _AT_ONCE):
            rows = self._connection().execute(
                select(columns.digest, record.c.number)
                .join_from(attachment, record)
                .where(
                    columns.digest.in_(digests[at : at + _AT_ONCE]),
                    columns.removed_at.is_(None),
                    record.c.withdrawn_at.is_(None),
                )
                .order_by(record.c.number)
                .distinct()
            )
            for digest, number in rows:
                found.setdefault(digest, []).append(number)
        return found

    def contents_needed(self) -> dict[str, Needed]:
        """Return what is needed of every content a row names, those of removed ones too."""
        columns = attachment.c
        rows = self._connection().execute(
            select(columns.digest, columns.bytes, record.c.number, columns.name)
            .join_from(attachment, record)
            .order_by(record.c.number, columns.position)
        )
        needed: dict[str, Needed] = {}
        for digest, size, number, name in rows:
            before = needed.get(digest, Needed(size, ()))
            needed[digest] = Needed(size, (*before.names, f"{number} “{name}”"))
        return needed
