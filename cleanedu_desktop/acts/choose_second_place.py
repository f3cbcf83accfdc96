"""Chooses the second place of backups, or lets it go."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.settings import write_settings


@dataclass(frozen=True)
class SecondPlace:
    """The second place as it was chosen."""

    folder: Path | None
    """None: there is none now; the backups made there stay."""
    same_disk: bool = False
    """It is on the disk of the records: both are lost with it."""


def choose_second_place(desk: Desk, *, folder: Path | None) -> SecondPlace:
    """Have every later backup made in `folder` as well, whenever that is there.

    Raises:
        OfficeProblem: it is where the records or the first backups are, or cannot be written;
            the second place is as it was.
    """
    refuse_inspector(desk, "更改备份位置")
    folders = desk.folders
    if folder is None:
        desk.settings = write_settings(folders.settings_file, second_backup_folder="")
        return SecondPlace(None)
    chosen = folder.expanduser().absolute()
    if chosen.is_relative_to(folders.data) or chosen.is_relative_to(folders.backups):
        raise OfficeProblem(
            f"{chosen} 和台账或原有备份在一起，坏了会一起丢失。第二个备份位置没有改动；"
            "请选另一个硬盘、U 盘或共享文件夹。"
        )
    try:
        make_folder(desk.store.backups.place_in(chosen))
        same_disk = chosen.stat().st_dev == folders.data.stat().st_dev
    except OSError as error:
        raise OfficeProblem(
            f"{chosen} 不能写入（不存在、只读，或没有权限）。第二个备份位置没有改动；"
            "请检查后再选，或换一个位置。"
        ) from error
    desk.settings = write_settings(folders.settings_file, second_backup_folder=str(chosen))
    return SecondPlace(chosen, same_disk)
