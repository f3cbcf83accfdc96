"""Gets the key of an office's store by a password or by the recovery code."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Clock
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.store.connect import Key
    from cleanedu_desktop.store.key_file import KeyFile, Wrap


@dataclass(frozen=True)
class Unlocked:
    """The key of a store, and who opened it."""

    key: Key = field(repr=False)
    user_id: str
    """Empty: by the recovery code."""
    role: str


class NotUnlocked(OfficeProblem):
    """Wrong password or code, or too early for another try."""

    def __init__(self, sentence: str, *, wait: int) -> None:
        super().__init__(sentence)
        self.wait = wait
        """Seconds until the next try is looked at."""


def unlock(
    folders: Folders,
    *,
    clock: Clock,
    password: str | None = None,
    recovery: str | None = None,
    user_id: str | None = None,
) -> Unlocked:
    """Return the key that `password` (of any user, or of `user_id`) or `recovery` opens.

    Takes a second or so, and 128 MB of memory: not for the window's own thread.

    Raises:
        NotUnlocked: wrong, or too early after wrong ones.
        OfficeProblem: the code was mistyped, or the key file is missing, damaged or changed.
    """
    from cleanedu_desktop.store import wrong_tries
    from cleanedu_desktop.store.key_file import open_wrap, read_key_file
    from cleanedu_desktop.store.recovery_code import read_code

    keys = read_key_file(folders.key_file)
    secret = read_code(recovery) if recovery is not None else password or ""
    if wait := wrong_tries.seconds_to_wait(folders.tries_file, clock()):
        raise NotUnlocked(
            f"密码或恢复码错得太多，请等 {told_time(wait)}再试。数据完好，没有改动。", wait=wait
        )
    opened = open_wrap(keys, _wraps(keys, recovery is not None, user_id), secret)
    if opened is None:
        wrong_tries.note_wrong(folders.tries_file, clock())
        wait = wrong_tries.seconds_to_wait(folders.tries_file, clock())
        raise NotUnlocked(_wrong(keys, recovery is not None, wait), wait=wait)
    wrong_tries.forget_wrong(folders.tries_file)
    key, wrap = opened
    return Unlocked(key, wrap.user_id, wrap.role)


def told_time(seconds: int) -> str:
    """Return a wait in words."""
    return f"{seconds} 秒" if seconds < 60 else f"{-(-seconds // 60)} 分钟"


def _wraps(keys: KeyFile, by_recovery: bool, user_id: str | None) -> tuple[Wrap, ...]:
    if by_recovery:
        code = keys.recovery
        return (code,) if code else ()
    return tuple(one for one in keys.of_users if user_id in {None, one.user_id})


def _wrong(keys: KeyFile, by_recovery: bool, wait: int) -> str:
    then = f"请等 {told_time(wait)}再试" if wait else "请再试一次"
    if not by_recovery:
        return (
            f"密码不对，没有打开。数据完好，没有改动；{then}，注意大小写和输入法，"
            "想不起来请用保险柜里的恢复单。"
        )
    if keys.recovery is None:
        return "这个台账还没有打印过恢复单，不能用恢复码打开。数据完好，没有改动；请用密码打开。"
    return (
        f"恢复码不对，没有打开。数据完好，没有改动；{then}，请看恢复单上的日期：重新打印过恢复单的，"
        "旧单就作废了。"
    )
