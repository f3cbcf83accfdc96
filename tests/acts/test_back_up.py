"""Making a verified copy of the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.home_facts import last_backup
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff


def test_it_goes_to_the_backups_folder_under_a_dated_name(desk: Desk, staff: Staff) -> None:
    done = back_up(desk)
    assert done.path.parent == desk.folders.backups
    assert "20260310" in done.path.name
    assert done.bytes == done.path.stat().st_size
    assert done.records == 3
    assert last_backup(desk.folders) is not None


def test_it_goes_where_it_is_asked_and_never_over_a_file(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "u 盘" / "备份.db"
    assert back_up(desk, target=target).path == target
    before = target.read_bytes()
    with pytest.raises(OfficeProblem, match="已经存在"):
        back_up(desk, target=target)
    assert target.read_bytes() == before
