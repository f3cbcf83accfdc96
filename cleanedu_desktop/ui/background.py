"""The one store worker: acts run on its thread, their results come back to the window thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, ParamSpec, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stopped

P = ParamSpec("P")
T = TypeVar("T")

Done = Callable[[Any], None]
Failed = Callable[[OfficeProblem], None]


class Cancelled(Exception):
    """The user cancelled a long act; raised out of its progress callback."""


@dataclass
class Job:
    """One act under way. `cancel` is honoured at the act's next progress report."""

    work: Callable[[], Any]
    done: Done | None = None
    failed: Failed | None = None
    owner: QObject | None = None
    key: str | None = None
    cancelled: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the act to stop; its result is dropped."""
        self.cancelled.set()


class Background(QObject):
    """Runs work on one thread, first come first served.

    A result is dropped when its owner was closed meanwhile or a later job took its key.
    """

    problem_arose = Signal(object)
    """OfficeProblem nobody else took."""
    fault_arose = Signal(object)
    """Exception that is a fault of ours."""
    busy_changed = Signal(bool)
    _ended = Signal(object, object, object)
    _reported = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._thread = Thread(target=self._work_through, name="store", daemon=True)
        self._latest: dict[str, Job] = {}
        self._waiting = 0
        self._closed = False
        self._ended.connect(self._hand_over)
        self._reported.connect(self._report)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return self._waiting > 0

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
        key: str | None = None,
    ) -> Job:
        """Run `work` on the worker; call `done` or `failed` on the window thread.

        Args:
            work: Takes nothing; must not touch a widget.
            done: Receives the result.
            failed: Receives an `OfficeProblem`; without it `problem_arose` is emitted.
            owner: A result for a closed owner is dropped.
            key: A later job with the same key makes this one void (typing in a search box).
        """
        job = Job(work, done, failed, owner, key)
        if self._closed:
            job.cancel()
            return job
        if key is not None:
            earlier = self._latest.get(key)
            if earlier is not None:
                earlier.cancel()
            self._latest[key] = job
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        self._queue.put(job)
        return job

    def reporter(self, job_progress: Callable[..., None]) -> Callable[..., None]:
        """Return a callback for the worker that calls `job_progress` on the window thread."""

        def report(*facts: object) -> None:
            self._reported.emit(job_progress, facts)

        return report

    def close(self, wait: float | None = None) -> bool:
        """Finish what is under way, take nothing more; tell whether all of it is finished.

        `wait` is how many seconds to wait at most; it may be called again to wait longer.
        """
        if not self._closed:
            self._closed = True
            self._queue.put(None)
        self._thread.join(wait)
        return not self._thread.is_alive()

    def _work_through(self) -> None:
        while (job := self._queue.get()) is not None:
            self._work(job)

    def _work(self, job: Job) -> None:
        result: object = None
        error: BaseException | None = None
        if not job.cancelled.is_set():
            try:
                result = job.work()
            except OfficeProblem as problem:
                error = problem
            except (Cancelled, Stopped):
                job.cancel()
            except Exception as fault:  # noqa: BLE001  a fault of ours ends in a crash report
                error = fault
        if shiboken6.isValid(self):
            self._ended.emit(job, result, error)

    @Slot(object, object, object)
    def _hand_over(self, job: Job, result: object, error: object) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self.busy_changed.emit(False)
        if job.key is not None and self._latest.get(job.key) is job:
            del self._latest[job.key]
        if error is not None and not isinstance(error, OfficeProblem):
            self.fault_arose.emit(error)
            return
        dropped = job.owner is not None and not shiboken6.isValid(job.owner)
        if job.cancelled.is_set() or dropped:
            return
        if isinstance(error, OfficeProblem):
            if job.failed is not None:
                job.failed(error)
            else:
                self.problem_arose.emit(error)
        elif job.done is not None:
            job.done(result)

    @Slot(object, object)
    def _report(self, callback: Callable[..., None], facts: tuple[object, ...]) -> None:
        callback(*facts)
