"""Checks the whole store when that is due and nobody is at work: any act stops it at once."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.office_work import OfficeWork

IDLE_MS = 15_000
"""Milliseconds without an act until a check is begun: after a start, or after it was stopped."""
AGAIN_MS = 6 * 3600 * 1000
"""Milliseconds until one looks again, in a window that is never closed."""
_STOPPING_SECONDS = 2.0


class BackgroundCheck(QObject):
    """Looks after the store of one window, on a thread of its own."""

    unsound = Signal(object)
    """StoreDamaged: what was found."""

    def __init__(self, work: OfficeWork) -> None:
        super().__init__(work)
        self._work = work
        self._thread = Background(self)
        self._stop = Event()
        self._wanted = False
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.look)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._want)
        work.opened.connect(self._want)
        work.background.busy_changed.connect(self._give_way)
        work.halting.connect(self.halt)
        work.closing.connect(self.close)
        self._thread.fault_arose.connect(work.background.fault_arose)

    @property
    def busy(self) -> bool:
        """Whether a check is under way."""
        return self._thread.busy

    def look(self) -> None:
        """Check if that is due, unless somebody is at work."""
        desk = self._work.desk
        if desk is None or self._work.background.busy or self._thread.busy:
            return
        # Not before the first paint.
        from cleanedu_desktop.acts.check_when_due import check_when_due

        stop = self._stop = Event()
        self._thread.run(
            lambda: check_when_due(desk, stop=stop.is_set),
            done=lambda _was_due: self._rest(),
            failed=self._failed,
            owner=self,
        )

    def halt(self) -> None:
        """Stop what is under way and wait for that: the store is exchanged or let go next."""
        self._wanted = False
        self._idle.stop()
        self._stop.set()
        stopped = Event()
        self._thread.run(stopped.set)
        stopped.wait(_STOPPING_SECONDS)

    def close(self) -> None:
        """Stop for good."""
        self._idle.stop()
        self._stop.set()
        self._thread.close(_STOPPING_SECONDS)

    def _want(self) -> None:
        self._wanted = True
        self._idle.start()

    def _rest(self) -> None:
        self._wanted = False
        self._again.start()

    def _give_way(self, busy: bool) -> None:
        """Stop for an act, which may be a saving; begin anew when all is quiet again."""
        if busy:
            self._idle.stop()
            self._stop.set()
        elif self._wanted:
            self._idle.start()

    def _failed(self, problem: OfficeProblem) -> None:
        from cleanedu_desktop.acts.open_desk import is_damaged

        self._rest()
        # A drive that is gone is told by the next act: here nobody waits for an answer.
        if is_damaged(problem, self._work.folders):
            self.unsound.emit(problem)
