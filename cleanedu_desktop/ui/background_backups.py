"""Backs up behind the window's back: on a thread of its own, so that nobody waits for it."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.office_work import OfficeWork

if TYPE_CHECKING:
    from cleanedu_desktop.acts.back_up_if_due import BackedUpByItself

BEGIN_MS = 20_000
"""Milliseconds from the opening of the books until what was missed is taken up."""
LOOK_MS = 60_000
"""Milliseconds between two looks whether the second place is there."""
CLOSING_SECONDS = 3.0
"""How long closing waits for the last backup."""
_STOPPING_SECONDS = 2.0
"""How long it may take to stop one; what it has half made goes, or is cleared next time."""


class BackgroundBackups(QObject):
    """Looks after the backups of one window; made once, follows the office that is open."""

    def __init__(self, work: OfficeWork) -> None:
        super().__init__(work)
        self._work = work
        self._thread = Background(self)
        self._stop = Event()
        self._second_was_there = False
        self._begin = QTimer(self, singleShot=True, interval=BEGIN_MS)
        self._begin.timeout.connect(self.take_up)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        work.opened.connect(self._opened)
        work.changed.connect(self._changed)
        work.halting.connect(self.halt)
        work.closing.connect(self.finish)
        self._thread.fault_arose.connect(work.background.fault_arose)

    @property
    def busy(self) -> bool:
        """Whether one is being made."""
        return self._thread.busy

    def _opened(self) -> None:
        self._stop = Event()
        self._second_was_there = False
        self._begin.start()
        self._looks.start()

    def _changed(self, _changes: Changes) -> None:
        self.look()

    def take_up(self) -> None:
        """Finish what an interrupted set-password left, make what closing left, then drill."""
        self._replace_plain()
        self._back_up(always=True)
        self._drill()

    def look(self) -> None:
        """Make what is due by now; also in a second place that has come."""
        if not self._thread.busy:
            self._back_up(always=False)

    def halt(self) -> None:
        """Stop what is under way and wait for that: the store is exchanged next."""
        self._begin.stop()
        self._looks.stop()
        self._stop.set()
        stopped = Event()
        self._thread.run(stopped.set)
        stopped.wait(_STOPPING_SECONDS)

    def finish(self) -> None:
        """Make the last backup; what takes longer than three seconds is left for the next start."""
        self._begin.stop()
        self._looks.stop()
        self._back_up(always=True)
        if not self._thread.close(CLOSING_SECONDS):
            self._stop.set()
            self._thread.close(_STOPPING_SECONDS)

    def _back_up(self, *, always: bool) -> None:
        desk, stop, was_there = self._work.desk, self._stop, self._second_was_there
        if desk is None:
            return

        def work() -> BackedUpByItself:
            from cleanedu_desktop.acts.back_up_if_due import back_up_if_due

            given = {"always": always, "second_new": not was_there}
            return back_up_if_due(desk, stop=stop.is_set, **given)

        self._thread.run(work, done=self._made, failed=self._not_made, owner=self)

    def _replace_plain(self) -> None:
        desk, stop = self._work.desk, self._stop
        if desk is None:
            return

        def work() -> object:
            from cleanedu_desktop.acts.replace_plain_backups import finish_replacing

            return finish_replacing(desk, stop=stop.is_set)

        self._thread.run(work, done=self._told, failed=self._not_made, owner=self)

    def _drill(self) -> None:
        desk, stop = self._work.desk, self._stop
        if desk is None:
            return

        def work() -> object:
            from cleanedu_desktop.acts.drill_backups import drill_backups

            return drill_backups(desk, stop=stop.is_set)

        self._thread.run(work, done=self._told, failed=self._not_made, owner=self)

    def _told(self, done: object) -> None:
        if done:
            self._work.backed_up.emit()

    def _made(self, result: BackedUpByItself) -> None:
        self._second_was_there = result.second_there
        if result.made or result.problems:
            self._work.backed_up.emit()

    def _not_made(self, _problem: OfficeProblem) -> None:
        """Whoever works with a store that cannot be read is told there; here nobody waits."""
