"""Says in one sentence why a place could not take a backup: full, read-only, pulled out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.tell_errors import world_code

_WHY: dict[int, tuple[str, str]] = {
    3: ("没有权限写入这个文件夹", "请检查权限，或换一个位置"),
    8: ("这个位置不能写入（只读，或没有权限）", "请检查写保护和权限，或换一个位置"),
    10: ("读写出错（U 盘可能已被拔出，或磁盘已满、损坏）", "请检查后再备份一次"),
    13: ("磁盘已满", "请腾出空间，或换一个位置"),
    14: ("这个位置打不开（U 盘可能已被拔出，或它不是文件夹）", "请检查后再试，或换一个位置"),
    -1: ("那里已有一个同名的文件", "请换一个位置，或将那个文件移走"),
    -2: ("文件夹的名称太长", "请换一个名称短一些的位置"),
}
"""Code of `world_code` -> what happened, what to do."""


@contextmanager
def telling_of_place(folder: Path) -> Iterator[None]:
    """Turn errors of the world inside the block into a sentence about the place `folder`."""
    try:
        yield
    except OSError as error:
        raise _told(folder, error) or error from error
    except OfficeProblem as problem:
        cause = problem.__cause__
        told = _told(folder, cause) if cause is not None else None
        if told is None:
            raise
        raise told from cause


def _told(folder: Path, error: BaseException) -> OfficeProblem | None:
    """Return the sentence; None where the place is not to blame (a damaged store)."""
    why = _WHY.get(world_code(error))
    if why is None:
        return None
    return OfficeProblem(
        f"没有备份到 {folder}：{why[0]}。台账没有受影响，原有的备份也没有改动；{why[1]}。"
    )
