"""All records in plain, readable without the program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_open import export_open
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.locked_office import lock_up
from tests.acts.office import Staff, record_talk


def test_an_encrypted_office_lies_open(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    talk = record_talk(desk, staff)
    paper = tmp_path / "签字页.bin"
    paper.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 9)
    attach_files(desk, record_id=talk.id, files=[paper])
    lock_up(desk)
    done = export_open(desk, out=tmp_path / "导出")
    assert (done.records, done.attachments, done.damaged) == (4, 1, ())
    lines = (tmp_path / "导出" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert all(json.loads(line) for line in lines)
    assert "公务接待" in "".join(lines)
    (copy,) = (tmp_path / "导出" / "附件").rglob("*.bin")
    assert copy.read_bytes() == paper.read_bytes()
    assert copy.parent.name == "T2026-0001"


def test_nothing_is_written_among_other_files(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")
    with pytest.raises(OfficeProblem, match="已经有文件"):
        export_open(desk, out=tmp_path)
    with pytest.raises(OfficeProblem, match="不能写入"):
        export_open(desk, out=tmp_path / "x" / "y")
