"""How far a built folder reaches: the oldest glibc, and what the system must bring."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from installer.system_packages import package_of

OF_GLIBC = re.compile(r"ld-linux|lib(c|m|dl|rt|pthread|util|resolv)\.so")
LOADED_LATER = ("libgl1", "libxkbcommon-x11-0")
"""Packages no file is linked to, but Qt loads by name."""


def is_program(file: Path) -> bool:
    """Tell whether `file` is machine code."""
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def told_by_objdump(file: Path, option: str) -> str:
    """Return what `objdump` says of a program or library."""
    done = subprocess.run(["objdump", option, file], capture_output=True, text=True, check=True)
    return done.stdout


def newest_glibc(symbols: str) -> tuple[int, ...]:
    """Return the highest glibc version named among dynamic symbols; () if none."""
    found = re.findall(r"\bGLIBC_(\d+(?:\.\d+)+)", symbols)
    return max((tuple(map(int, one.split("."))) for one in found), default=())


def needed_names(headers: str) -> set[str]:
    """Return the libraries a program's headers say it is linked to."""
    return set(re.findall(r"^\s*NEEDED\s+(\S+)", headers, re.MULTILINE))


def programs(folder: Path) -> list[Path]:
    """Return all machine code in a folder."""
    return [one for one in sorted(folder.rglob("*")) if is_program(one)]


def glibc_reached(folder: Path) -> str:
    """Return the oldest glibc on which everything in `folder` loads, like ``2.35``."""
    versions = [newest_glibc(told_by_objdump(one, "-T")) for one in programs(folder)]
    return ".".join(map(str, max(versions, default=())))


def from_the_system(folder: Path) -> set[str]:
    """Return names of libraries that files in `folder` want and `folder` has not; without glibc."""
    found = programs(folder)
    wanted = {name for one in found for name in needed_names(told_by_objdump(one, "-p"))}
    wanted -= {one.name for one in folder.rglob("*.so*")}
    return {name for name in wanted if not OF_GLIBC.match(name)}


def debian_depends(sonames: Iterable[str], glibc: str) -> str:
    """Return a Debian package's `Depends`, for releases before and after the 64-bit time change."""
    packages = {package_of(one) for one in sonames} | set(LOADED_LATER)
    alternatives = [
        f"{one} | {one}t64" if one in {"libglib2.0-0", "libcups2"} else one
        for one in sorted(packages)
    ]
    return ", ".join([f"libc6 (>= {glibc})", *alternatives])
