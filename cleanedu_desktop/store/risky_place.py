"""Tells whether a folder is a place where a store comes to harm: a share, a synced folder, a stick.

On a share the locks of two computers do not see each other; a synchronising program copies a
store while it is written; a stick is pulled out.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePath

from cleanedu_desktop.quick_dataclass import dataclass

NETWORK, SYNCED, REMOVABLE = "network", "synced", "removable"

_MOUNTS = Path("/proc/mounts")
_NETWORK_TYPES = frozenset(
    ("9p", "afs", "cifs", "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs")
) | {"ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf"}
_REMOVABLE_ROOTS = ("/media/", "/run/media/", "/mnt/usb")
_SYNCED = re.compile(
    r"onedrive|dropbox|icloud|nutstore|坚果云|wps ?云|wpsdrive|baidusync|百度.*(网盘|同步)"
    r"|微云|google drive|syncthing",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\(\d{3})")
_DRIVES = {2: REMOVABLE, 4: NETWORK}
"""What Windows answers of a drive -> risk."""


@dataclass(frozen=True)
class Risk:
    """Why a folder is no good place for a store."""

    kind: str
    """`NETWORK`, `SYNCED` or `REMOVABLE`."""
    told: str
    """What it is, in words: a share, the name of the synced folder, a stick."""


def risk_of(folder: Path) -> Risk | None:
    """Return the risk of keeping a store in `folder`, which need not exist yet."""
    place = folder.absolute()
    if sys.platform == "win32":
        return risk_by_drive(str(place), _drive_type(place.anchor)) or risk_by_name(place)
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        mounts = ""
    return risk_by_mounts(place.resolve(), mounts) or risk_by_name(place)


def risk_by_name(place: PurePath) -> Risk | None:
    """Return the risk of a folder that a synchronising program watches, by its name."""
    for part in place.parts:
        if _SYNCED.search(part):
            return Risk(SYNCED, f"同步盘文件夹“{part}”")
    return None


def risk_by_mounts(place: PurePath, mounts: str) -> Risk | None:
    """Return the risk that the table of mounted file systems shows (``/proc/mounts``)."""
    found: tuple[int, str, str] = (-1, "", "")
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePath(_ESCAPED.sub(lambda code: chr(int(code[1], 8)), fields[1]))
        # Of two mounted at the same point the later one is seen.
        if place.is_relative_to(point) and len(point.parts) >= found[0]:
            found = (len(point.parts), str(point), fields[2])
    if found[2] in _NETWORK_TYPES:
        return Risk(NETWORK, "网络共享")
    return Risk(REMOVABLE, "U 盘或移动硬盘") if found[1].startswith(_REMOVABLE_ROOTS) else None


def risk_by_drive(place: str, drive_type: int) -> Risk | None:
    """Return the risk of a Windows path whose drive is of `drive_type` (GetDriveType)."""
    if place.startswith(("\\\\", "//")) and not place.startswith(("\\\\?\\", "\\\\.\\")):
        return Risk(NETWORK, "网络共享")
    kind = _DRIVES.get(drive_type)
    words = {NETWORK: "网络共享", REMOVABLE: "U 盘或移动硬盘"}
    return Risk(kind, words[kind]) if kind else None


def _drive_type(anchor: str) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(anchor))
