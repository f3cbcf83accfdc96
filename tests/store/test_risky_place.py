"""Places where a store comes to harm are known by mount table, drive and name."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from cleanedu_desktop.store.risky_place import (
    NETWORK,
    REMOVABLE,
    SYNCED,
    risk_by_drive,
    risk_by_mounts,
    risk_by_name,
    risk_of,
)

MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
tmpfs /run tmpfs rw 0 0
//server/公共 /mnt/机关\\040共享 cifs rw 0 0
/dev/sdb1 /media/user/U盘 exfat rw 0 0
server:/srv /srv nfs4 rw 0 0
/dev/sda3 /srv/local ext4 rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/var/lib/台账", None),
        ("/mnt/机关 共享/台账", NETWORK),
        ("/mnt/机关", None),
        ("/media/user/U盘/台账", REMOVABLE),
        ("/srv/user/台账", NETWORK),
        ("/srv/local/台账", None),
    ],
)
def test_the_innermost_mount_decides(place: str, kind: str | None) -> None:
    risk = risk_by_mounts(PurePosixPath(place), MOUNTS)
    assert (risk.kind if risk else None) == kind


def test_of_two_mounts_at_one_point_the_later_is_seen() -> None:
    twice = MOUNTS + "/dev/sda9 /srv ext4 rw 0 0\n"
    assert risk_by_mounts(PurePosixPath("/srv/user"), twice) is None


@pytest.mark.parametrize(
    "place",
    [
        "D:/某/OneDrive - 单位/台账",
        "D:/我的坚果云/台账",
        "D:/WPS云盘/台账",
        "D:/百度网盘同步/台账",
        "D:/BaiduSyncdisk/台账",
    ],
)
def test_synced_folders_are_known_by_name(place: str) -> None:
    risk = risk_by_name(PureWindowsPath(place))
    assert risk is not None
    assert risk.kind == SYNCED


@pytest.mark.parametrize("place", ["D:/台账", "D:/云南分局/数据", "/srv/user/廉教台账"])
def test_other_folders_are_no_risk_by_name(place: str) -> None:
    assert risk_by_name(PurePosixPath(place)) is None


@pytest.mark.parametrize(
    ("place", "drive_type", "kind"),
    [
        ("C:\\台账", 3, None),
        ("E:\\台账", 2, REMOVABLE),
        ("Z:\\台账", 4, NETWORK),
        ("\\\\server\\公共\\台账", 1, NETWORK),
        ("\\\\?\\C:\\台账", 3, None),
    ],
)
def test_windows_says_what_a_drive_is(place: str, drive_type: int, kind: str | None) -> None:
    risk = risk_by_drive(place, drive_type)
    assert (risk.kind if risk else None) == kind


def test_a_folder_of_this_machine_can_be_asked_for(tmp_path: Path) -> None:
    assert risk_of(tmp_path / "not there yet") is None
