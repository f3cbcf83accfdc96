"""Lists and writes the files in which the office keeps what is its own: forms, rules."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.outside_files import files_in, is_there
from cleanedu_desktop.problems import OfficeProblem


def own_files(folder: Path, pattern: str) -> list[Path]:
    """Return the office's files in `folder` with names like `pattern`, by name.

    Raises:
        OfficeProblem: the folder cannot be read; that it is empty must not be believed then.
    """
    try:
        return files_in(folder, pattern)
    except OSError as error:
        raise _closed(folder, error) from error


def own_file_there(file: Path) -> bool:
    """Tell whether the office has the file `file`.

    Raises:
        OfficeProblem: that cannot be told.
    """
    try:
        return is_there(file)
    except OSError as error:
        raise _closed(file.parent, error) from error


def _closed(folder: Path, error: OSError) -> OfficeProblem:
    return OfficeProblem(
        f"{folder} 打不开（{error.strerror}），看不到里面本单位自己的文件，所以没有继续。"
        "表单、规则和记录都没有改动；请检查磁盘和这个文件夹的读取权限后再试。"
    )


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
