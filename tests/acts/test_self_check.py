"""The program's check of itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.self_check import self_check
from tests.acts.office import Staff


def test_everything_passes_and_the_office_is_not_touched(desk: Desk, staff: Staff) -> None:
    before = sorted(desk.folders.data.rglob("*"))
    lines = self_check(desk.folders)
    assert [one.name for one in lines] == [
        "forms",
        "fonts",
        "store",
        "lock",
        "paper",
        "backup",
        "password",
    ]
    assert [one.sentence for one in lines if not one.passed] == []
    assert sorted(desk.folders.data.rglob("*")) == before


def test_what_is_missing_fails_and_is_told(desk: Desk, tmp_path: Path) -> None:
    broken = replace(desk.folders, resources=tmp_path / "nothing")
    failed = {one.name: one.sentence for one in self_check(broken) if not one.passed}
    assert {"fonts", "store", "paper"} <= failed.keys()
    assert "Traceback" not in "".join(failed.values())
