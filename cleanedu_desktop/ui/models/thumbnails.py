"""Small pictures of attachments in memory alone, made a few at a time and let go at closing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from cleanedu_desktop.acts.list_attachments import AttachmentShown
from cleanedu_desktop.acts.thumbnails import thumbnails
from cleanedu_desktop.ui.office_work import OfficeWork

LONGEST = 128
"""Pixels: sharp at twice the size they are drawn."""
AT_ONCE = 6
"""Made in one act, so that others need not wait long."""
MOST = 400
"""Kept; the oldest go first."""


class Thumbnails(QObject):
    """The small pictures of one office at work, by the content's digest."""

    came = Signal()
    """Some were made."""

    def __init__(self, work: OfficeWork) -> None:
        super().__init__(work)
        self._work = work
        self._made: dict[str, QPixmap | None] = {}
        self._asked: set[str] = set()
        work.opened.connect(self.forget)
        work.stands_up.connect(self.forget)
        work.closing.connect(self.forget)

    @staticmethod
    def of(work: OfficeWork) -> Thumbnails:
        """Return those of an office at work."""
        return work.findChild(Thumbnails) or Thumbnails(work)

    def forget(self) -> None:
        """Let all go: the books were closed or are others."""
        self._made.clear()
        self._asked.clear()

    def picture(self, digest: str) -> QPixmap | None:
        """Return a picture; None while there is none."""
        return self._made.get(digest)

    def want(self, record_id: str, shown: Sequence[AttachmentShown]) -> None:
        """Have the pictures made that are not there yet."""
        new = [
            one.digest
            for one in shown
            if one.is_shown and one.digest not in self._made and one.digest not in self._asked
        ]
        self._asked.update(new)
        for at in range(0, len(new), AT_ONCE):
            asked = new[at : at + AT_ONCE]
            self._work.act(
                thumbnails,
                record_id=record_id,
                digests=asked,
                longest=LONGEST,
                owner=self,
                done=partial(self._take, asked),
                failed=lambda _problem, asked=asked: self._take(asked, {}),  # type: ignore[misc]
            )

    def _take(self, asked: Sequence[str], made: dict[str, bytes]) -> None:
        self._asked.difference_update(asked)
        for digest in asked:
            pixels = QPixmap()
            there = bool(made.get(digest)) and pixels.loadFromData(made[digest])
            self._made[digest] = pixels if there else None
        while len(self._made) > MOST:
            del self._made[next(iter(self._made))]
        self.came.emit()
