"""Makes sure that a file can be written where it is wanted, before any work is done."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.problems import OfficeProblem


def ready_target(target: Path, *, suffix: str = ".pdf") -> Path:
    """Return the absolute target; its folder is made where missing.

    Raises:
        OfficeProblem: a name that does not end in `suffix`, a folder, or no place to write to.
    """
    safe = "没有打印，记录没有受影响"
    try:
        target = target.expanduser().absolute()
        if target.suffix.lower() != suffix:
            raise OfficeProblem(f"{safe}：文件名“{target.name}”应以 {suffix} 结尾，请改名后再试。")
        with suppress(FileNotFoundError):
            target.stat()
        if target.is_dir():
            raise OfficeProblem(
                f"{safe}：{target} 是一个文件夹，请写出以 {suffix} 结尾的文件名后再试。"
            )
        make_folder(target.parent)
        if not os.access(target.parent, os.W_OK):
            raise PermissionError(13, "没有写入权限")
    except (OSError, ValueError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
            raise OfficeProblem(f"{safe}：文件名太长，请取短一些的文件名再试。") from error
        raise OfficeProblem(
            f"{safe}：{target.parent} 里不能写入文件，请换一个可以写入的文件夹再试。"
        ) from error
    return target
