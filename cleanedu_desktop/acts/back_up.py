"""Makes a backup and proves it, in the backups folder and, where there is one, a second place."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.backups.known import Failure, Known, read_known, write_known
from cleanedu_desktop.acts.backups.second_place import second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Stop, never

if TYPE_CHECKING:
    from cleanedu_desktop.store.backups.make import MadeBackup


MOST_TOLD = 3
"""Names of files in one sentence."""


@dataclass(frozen=True)
class BackedUp:
    """A backup that was reopened and found whole."""

    path: Path
    """Its folder."""
    bytes: int
    records: int
    second: Path | None = None
    """The backup in the second place, if one was made there."""
    second_problem: str = ""
    """Why none was made in a second place that is there."""
    left_out: str = ""
    """A sentence on the office's own files that could not be read and are not in it."""
    left_out_names: tuple[str, ...] = ()
    """These files and folders, as they are named in the backup."""


def back_up(desk: Desk, *, target: Path | None = None, stop: Stop = never) -> BackedUp:
    """Back up into the chosen folder `target`, else into the usual places; never overwrites.

    Raises:
        OfficeProblem: the place cannot be written, or somebody else is backing up there.
        Stopped: `stop` said so.
    """
    refuse_inspector(desk, "备份")
    if target is not None:
        return _told(make_in(desk, target.expanduser().absolute(), stop=stop))
    first = make_in(desk, desk.folders.backups, stop=stop)
    second = second_place(desk)
    if second is None:
        return _told(first)
    try:
        copy = make_in(desk, second, source=first, stop=stop)
    except OfficeProblem as problem:
        return _told(first, second_problem=problem.sentence)
    return _told(first, second=copy.path)


def make_in(
    desk: Desk,
    folder: Path,
    *,
    source: MadeBackup | None = None,
    clear_plain: bool = True,
    stop: Stop = never,
) -> MadeBackup:
    """Back up into one folder and keep in mind how that went; raises like `back_up`.

    `source` is a backup made a moment ago: then the books need not be read again. With
    `clear_plain` an encrypted backup takes the place of plain ones: of a stick, say, that was not
    there when the password was set.
    """
    now = desk.clock()
    try:
        made = desk.store.backups.make(
            folder,
            desk.folders,
            now=now,
            source=source.path / "store.db" if source else None,
            stop=stop,
        )
    except OfficeProblem as problem:
        known = read_known(desk.folders).with_failure(str(folder), Failure(now, problem.sentence))
        _keep_in_mind(desk, known)
        raise
    known = read_known(desk.folders).with_backup(str(folder), made)
    if told := left_out_words(made):
        known = known.with_failure(str(folder), Failure(now, told))
    _keep_in_mind(desk, known)
    if clear_plain and made.manifest.encrypted:
        from cleanedu_desktop.store.backups.replace_plain import remove_plain_backups

        with suppress(OfficeProblem):
            remove_plain_backups(folder, made)
    return made


def left_out_words(made: MadeBackup) -> str:
    """Return a sentence on what of the office's own could not be taken along; "" for nothing."""
    left = made.manifest.left_out
    if not left:
        return ""
    some = "、".join(left[:MOST_TOLD]) + ("等" if len(left) > MOST_TOLD else "")
    return (
        f"备份里缺 {len(left)} 处本单位自己的文件（{some}），它们读不出来。"
        "台账、附件和其余文件都已备份；请检查数据文件夹里这些文件的读取权限和磁盘，再备份一次。"
    )


def _keep_in_mind(desk: Desk, known: Known) -> None:
    with suppress(OfficeProblem):
        # Without it the reminder is wrong, and the backup none the worse.
        write_known(desk.folders, known)


def _told(made: MadeBackup, *, second: Path | None = None, second_problem: str = "") -> BackedUp:
    return BackedUp(
        path=made.path,
        bytes=made.manifest.bytes,
        records=made.manifest.records,
        second=second,
        second_problem=second_problem,
        left_out=left_out_words(made),
        left_out_names=made.manifest.left_out,
    )
