"""Changes to attachments that are there: said what they are, put in order, marked as removed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import Attachment
from cleanedu_desktop.store.session_books import SessionBooks
from cleanedu_desktop.store.tell_errors import StoreFault


class WritingAttachments(SessionBooks):
    """The part of the writing books that changes attachments. Contents are never touched."""

    def remove_attachment(self, attachment_id: str, reason: str, at: datetime) -> None:
        """Mark an attachment as removed from its record; its content stays.

        Raises:
            OfficeProblem: it was removed already.
        """
        kept = self._standing(attachment_id)
        kept.removed_at, kept.removed_reason = at, reason
        self._written()

    def describe_attachment(self, attachment_id: str, *, role: str, caption: str) -> None:
        """Set what an attachment is for and what is seen on it.

        Raises:
            OfficeProblem: it was removed.
        """
        kept = self._standing(attachment_id)
        kept.role, kept.caption = role, caption
        self._written()

    def place_attachments(self, positions: Mapping[str, int]) -> None:
        """Set the positions of attachments: id -> position.

        Raises:
            OfficeProblem: one was removed.
        """
        for attachment_id, position in positions.items():
            self._standing(attachment_id).position = position
        self._written()

    def _standing(self, attachment_id: str) -> Attachment:
        kept = self._session.get(Attachment, attachment_id)
        if kept is None:
            raise StoreFault(f"no attachment {attachment_id}")
        if kept.removed_at is not None:
            raise OfficeProblem(f"附件“{kept.name}”已经移除过了，没有再改动，无需重复操作。")
        return kept

    def _written(self) -> None:
        self._session.flush()
        self._session.expunge_all()
