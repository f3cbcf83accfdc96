"""On a disk that is really full the reserve is given up, and the next save is kept."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.acts.keep_reserve import keep_reserve
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.reserve import reserve_of
from tests.acts.office import DAY, fixed_clock
from tests.faults.books import set_up
from tests.faults.job import Place
from tests.faults.mounts import mounted

DISK = 96_000_000


def _fill(folder: Path) -> None:
    with (folder / "filler").open("wb") as file:
        while (free := os.statvfs(folder).f_bavail) > 0:
            file.write(b"\0" * min(free, 256) * 4096)
            file.flush()


@pytest.mark.skipif(
    sys.platform != "linux" or not (os.environ.get("CI") == "true" or os.geteuid() == 0),
    reason="only root may fill a small disk",
)
def test_the_last_save_still_succeeds(tmp_path: Path) -> None:
    template, disk = tmp_path / "template", tmp_path / "disk"
    template.mkdir()
    disk.mkdir()
    set_up(Place(template))
    with mounted(disk, DISK):
        shutil.copytree(template, disk, dirs_exist_ok=True)
        desk = open_desk(folders_for(Place(disk).folders.data), clock=fixed_clock(DAY))
        with desk.store:
            assert keep_reserve(desk)
            with desk.store.reading() as books:
                record_id = books.record_ids("person")[0]
            _fill(disk)
            with pytest.raises(OfficeProblem, match="备用空间"):
                withdraw_entry(desk, record_id=record_id, reason="登记有误" * 2000)
            assert not reserve_of(desk.folders.store_file).exists()
            withdraw_entry(desk, record_id=record_id, reason="登记有误" * 2000)
            assert desk.store.check().sound
