"""Keeps what is typed in an editor every two seconds, so that no crash takes it."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from cleanedu_desktop.acts.drop_draft import drop_draft
from cleanedu_desktop.acts.keep_draft import DraftContent, DraftKept, keep_draft
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork

EVERY_MS = 2000


def _leave_it(_: OfficeProblem) -> None:
    """A draft that cannot be dropped now is offered again: better than a problem after a save."""


class DraftKeeper(QObject):
    """The draft of one editor: `touch` after each change, `drop` when it is saved or refused."""

    kept = Signal(str)
    """When, in words: the typing is on the disk."""
    not_kept = Signal()
    """The typing is in the window alone."""

    def __init__(
        self, work: OfficeWork, content: Callable[[], DraftContent], draft_id: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._content = content
        self._last: DraftContent | None = None
        self._on_disk = bool(draft_id)
        self._later = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._later.timeout.connect(self.keep)
        self._take(draft_id)

    def touch(self) -> None:
        """Something was typed: keep it soon, however much more is typed."""
        if not self._later.isActive():
            self._later.start()

    def keep(self) -> None:
        """Keep what is typed now."""
        self._later.stop()
        content = self._content()
        if content == self._last:
            return
        self._last, self._on_disk = content, True
        self._work.act(
            keep_draft,
            owner=self,
            key=f"draft {self._id}",
            done=self._kept,
            failed=self._not_kept,
            draft_id=self._id,
            content=content,
        )

    def drop(self) -> None:
        """Forget what is kept; what is typed from now on is a draft of its own."""
        self._later.stop()
        if self._on_disk:
            self._work.act(drop_draft, owner=self._work, failed=_leave_it, draft_id=self._id)
        self.let_go()
        self._take("")
        self._last, self._on_disk = None, False

    def let_go(self) -> None:
        """The editor is gone: what is kept is offered again."""
        self._later.stop()
        self._work.drafts_in_hand.discard(self._id)

    def _take(self, draft_id: str) -> None:
        self._id = draft_id or str(uuid.uuid4())
        self._work.drafts_in_hand.add(self._id)

    def _kept(self, kept: DraftKept) -> None:
        self.kept.emit(f"{kept.at.astimezone():%H:%M}")

    def _not_kept(self, problem: OfficeProblem) -> None:
        self._last = None
        self.not_kept.emit()
