"""Writes a file in which the office keeps what is its own beside its records: forms, rules."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.problems import OfficeProblem


def write_own_file(file: Path, text: str) -> None:
    """Write `text` whole, making the folder where it is missing.

    Raises:
        OfficeProblem: the disk does not take it; what was there stays.
    """
    from cleanedu_desktop.printing.write_file import write_whole

    try:
        make_folder(file.parent)
    except OSError as error:
        raise OfficeProblem(
            f"没有保存：{file.parent} 建不起来（{error.strerror}），原来的内容和记录没有改动；"
            "请检查数据文件夹的写入权限后再试。"
        ) from error
    write_whole(file, text.encode("utf-8"))
