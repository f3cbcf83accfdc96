"""Prints a recovery sheet for the safe: with its code one gets in without the password."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.store.connect import Key
    from cleanedu_desktop.store.key_file import KeyFile


@dataclass(frozen=True)
class SheetMade:
    """A sheet on disk."""

    path: Path
    keys: KeyFile = field(repr=False)
    """What the key file says with the new code."""


def recovery_sheet(desk: Desk, *, out: Path) -> SheetMade:
    """Write a sheet with a new code to `out`, a new PDF; the code of an older sheet is void.

    Raises:
        OfficeProblem: there is no password, the books are open for reading alone, `out` exists or
            cannot be written. The older sheet counts unless the new one is on disk.
    """
    from cleanedu_desktop.store.key_file import read_key_file, write_key_file

    key = key_to_change(desk)
    made = new_code_on_sheet(desk, read_key_file(desk.folders.key_file), key, out)
    try:
        write_key_file(desk.folders.key_file, made.keys, key)
    except BaseException:
        with suppress(OSError):
            made.path.unlink(missing_ok=True)
        raise
    return made


def key_to_change(desk: Desk) -> Key:
    """Return the desk's key if who sits at it may change the key file.

    Raises:
        OfficeProblem: there is no password, or the books are open for reading alone.
    """
    if desk.store.key is None or not desk.folders.has_password:
        raise OfficeProblem("这个台账没有设密码，没有可改的。数据没有改动；需要时请先设置密码。")
    if desk.store.read_only:
        raise OfficeProblem(
            "台账以只读方式打开，不能更改密码和恢复单。数据没有改动；请关闭其他窗口后再试。"
        )
    return desk.store.key


def new_code_on_sheet(desk: Desk, keys: KeyFile, key: Key, out: Path) -> SheetMade:
    """Write a sheet with a new code for `key` to `out`; the key file itself is not touched."""
    from cleanedu_desktop.printing.recovery_sheet import draw_recovery_sheet
    from cleanedu_desktop.store.key_file import with_wrap
    from cleanedu_desktop.store.recovery_code import new_code

    out = ready_target(out)
    if out.exists():
        raise OfficeProblem(f"{out} 已经存在，没有覆盖它。数据没有改动；请换一个文件名。")
    code = new_code()
    keys = with_wrap(keys, key, secret=code, made_at=desk.clock().isoformat())
    with desk.store.reading() as books:
        office = books.office().name
    draw_recovery_sheet(out, code=code, office=office, day=today(desk), fonts=desk.folders.fonts)
    return SheetMade(out, keys)
