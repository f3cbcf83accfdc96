"""The portable archive: unpacked anywhere, a stick too, its data stays beside the program."""

import shutil
from pathlib import Path

from cleanedu_desktop.folders import PORTABLE_MARKER
from installer.packages.clean_source import Source
from installer.packages.environment import run

_MARKER = """\
有这个文件在，台账、备份、打印件都放在旁边的 data 文件夹里，不放在这台电脑的用户文件夹里。

启动：双击 cleanedu-desktop，或在终端里运行它。
换新版本：先在程序里备份一次；把新版本解压到另一个文件夹，再把这里的 data 文件夹整个移过去。
放在优盘上时，拔出以前请先关闭程序，并“安全弹出”。台账没有设密码时，拿到优盘的人就能看到全部内容。
"""


def archive(folder: Path, made_at: int, out: Path) -> None:
    """Pack `folder` as tar.xz; the same files at the same time give the same bytes."""
    words = [
        *("--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=posix"),
        *("--pax-option=delete=atime,delete=ctime", f"--mtime=@{made_at}"),
    ]
    names: list[str | Path] = ["--directory", folder.parent, folder.name]
    run(
        ["tar", "--create", "--xz", "--file", out, *words, *names],
        more={"XZ_OPT": "-6 --threads=2"},
    )


def make_portable(source: Source, folder: Path, work: Path, out: Path) -> Path:
    """Put the built folder with its marker into an archive in `out`; return that."""
    name = f"cleanedu-desktop-{source.version}-linux-x86_64-portable"
    place = work / "portable" / name
    shutil.copytree(folder, place, symlinks=True)
    (place / PORTABLE_MARKER).write_text(_MARKER, encoding="utf-8")
    made = out / f"{name}.tar.xz"
    archive(place, source.made_at, made)
    return made
