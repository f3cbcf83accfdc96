"""The second place is there only when the folder we once made is in it."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.backups.second_place import second_place
from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk


def test_an_empty_mount_point_is_not_it(desk: Desk, tmp_path: Path) -> None:
    assert second_place(desk) is None
    stick = tmp_path / "U 盘"
    choose_second_place(desk, folder=stick)
    assert second_place(desk) == stick
    away = stick.rename(tmp_path / "拔出")
    assert second_place(desk) is None
    stick.mkdir()
    assert second_place(desk) is None
    stick.rmdir()
    away.rename(stick)
    assert second_place(desk) == stick
