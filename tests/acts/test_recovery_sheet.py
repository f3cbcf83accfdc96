"""A new sheet for the safe."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.recovery_sheet import recovery_sheet
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.locked_office import code_on, lock_up, open_again


def test_each_sheet_has_a_code_of_its_own(desk: Desk, tmp_path: Path) -> None:
    first = code_on(lock_up(desk).sheet)
    second = code_on(recovery_sheet(desk, out=tmp_path / "新.pdf").path)
    assert len(first.split()) == len(second.split()) == 6
    assert first != second


def test_no_file_is_overwritten_and_the_old_code_stays_then(desk: Desk, tmp_path: Path) -> None:
    sheet = lock_up(desk).sheet
    before = desk.folders.key_file.read_bytes()
    with pytest.raises(OfficeProblem, match="已经存在"):
        recovery_sheet(desk, out=sheet)
    with pytest.raises(OfficeProblem, match=r"\.pdf"):
        recovery_sheet(desk, out=tmp_path / "x.txt")
    assert desk.folders.key_file.read_bytes() == before


def test_who_only_reads_makes_none(desk: Desk, tmp_path: Path) -> None:
    lock_up(desk)
    reader = open_again(desk.folders, read_only=True)
    with reader.store, pytest.raises(OfficeProblem, match="只读"):
        recovery_sheet(reader, out=tmp_path / "新.pdf")
    assert not (tmp_path / "新.pdf").exists()


def test_where_the_key_file_cannot_be_written_there_is_no_sheet(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock_up(desk)

    def full(*_: object) -> None:
        raise OfficeProblem("磁盘已满")

    monkeypatch.setattr("cleanedu_desktop.store.key_file.write_key_file", full)
    with pytest.raises(OfficeProblem, match="磁盘已满"):
        recovery_sheet(desk, out=tmp_path / "新.pdf")
    assert not (tmp_path / "新.pdf").exists()
