"""Writes a file so that it is there whole or not at all: beside its target, synced, renamed."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path

from cleanedu_desktop.durable_files import put_in_place, temporary_beside
from cleanedu_desktop.problems import OfficeProblem


def write_whole(target: Path, data: bytes | Iterable[bytes]) -> None:
    """Put `data`, whole or in pieces, at `target`.

    On any failure the old file stays and nothing is left behind. A folder that cannot be synced
    is none: the file is there, and can be made again.
    """
    try:
        with temporary_beside(target) as temporary:
            with temporary.open("xb") as file:
                file.writelines([data] if isinstance(data, bytes) else data)
            put_in_place(temporary, target, must_last=False)
    except OSError as error:
        raise OfficeProblem(_sentence(target, error)) from error


def _sentence(target: Path, error: OSError) -> str:
    kept = "没有写入任何内容，记录没有改动。"
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return (
            f"磁盘已满或放不下这么大的文件，无法保存“{target.name}”；{kept}"
            "请腾出空间或换一个磁盘后再试。"
        )
    if error.errno == errno.ENAMETOOLONG:
        return f"文件名“{target.name[:30]}…”太长；{kept}请取短一些的文件名。"
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return f"文件夹“{target.parent}”不存在，无法保存“{target.name}”；{kept}请换一个文件夹。"
    if error.errno == errno.EISDIR or target.is_dir():
        return f"“{target}”是一个文件夹，不能作为文件名；{kept}请另取一个文件名。"
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return (
            f"没有权限写入“{target}”，或该文件正被其他程序（如 PDF 阅读器、Word）打开；{kept}"
            "请关闭该文件，或换一个文件夹后再试。"
        )
    return f"保存“{target}”时磁盘出错；{kept}请检查磁盘或换一个文件夹后再试。"
