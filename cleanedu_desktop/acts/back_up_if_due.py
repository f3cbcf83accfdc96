"""Backs up by itself when so many saves have come together, at closing, and what was missed."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.back_up import left_out_words, make_in
from cleanedu_desktop.acts.backups.known import KnownBackup, read_known
from cleanedu_desktop.acts.backups.second_place import second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.backup_due import backup_due
from cleanedu_desktop.stopping import Stop, never

if TYPE_CHECKING:
    from cleanedu_desktop.store.backups.make import MadeBackup


@dataclass(frozen=True)
class BackedUpByItself:
    """What was made, and what could not be; nothing of it disturbs anybody's work."""

    made: tuple[Path, ...] = ()
    problems: tuple[str, ...] = ()
    """Sentences, kept for the home page as well."""
    second_there: bool = False
    """The second place was there."""


def back_up_if_due(
    desk: Desk, *, always: bool = False, second_new: bool = False, stop: Stop = never
) -> BackedUpByItself:
    """Back up where that is due; a failure is kept for the home page and not raised.

    Args:
        desk: Whose books.
        always: At closing and at the start: after any save at all.
        second_new: The second place was not there when it was looked for last.
        stop: Asked now and then whether to stop.

    Raises:
        Stopped: `stop` said so; what was finished before stays.
    """
    if desk.inspection is not None:
        return BackedUpByItself()
    making = _Making(desk, stop)
    try:
        first = making.make(desk.folders.backups, None, anyway=always)
        second = second_place(desk)
        if second is not None:
            making.make(second, first, anyway=always or second_new)
    except OfficeProblem as problem:
        # The store itself cannot be read now: whoever works with it is told there.
        return BackedUpByItself(tuple(making.made), (*making.problems, problem.sentence))
    return BackedUpByItself(tuple(making.made), tuple(making.problems), second is not None)


def saves_missing(desk: Desk, newest: KnownBackup | None, *, gone: bool) -> int:
    """Return how many saves the newest backup of a place lacks; one that is gone lacks all."""
    if newest is None or gone:
        return desk.store.backups.saves_since(0, "")
    return desk.store.backups.saves_since(newest.change_seq, newest.chain_head)


@dataclass
class _Making:
    desk: Desk
    stop: Stop
    made: list[Path] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def make(self, folder: Path, source: MadeBackup | None, *, anyway: bool) -> MadeBackup | None:
        """Back up into `folder` if that is due; None if it was not, or could not be."""
        known = read_known(self.desk.folders).newest.get(str(folder))
        gone = known is not None and not Path(known.path).exists()
        saves = saves_missing(self.desk, known, gone=gone)
        if not backup_due(saves, self.desk.settings.backup_after_saves, always=anyway):
            return None
        try:
            done = make_in(self.desk, folder, source=source, stop=self.stop)
        except OfficeProblem as problem:
            self.problems.append(problem.sentence)
            return None
        self.made.append(done.path)
        if told := left_out_words(done):
            self.problems.append(told)
        return done
