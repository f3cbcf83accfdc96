"""Reading the folder of the sample office."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.acts.demo.read_sample import read_sample
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.demo.sample import write_sample

ROOT = Path(__file__).resolve().parents[3]


def test_everything_is_read(tmp_path: Path) -> None:
    sample = read_sample(write_sample(tmp_path))
    assert (sample.name, sample.code) == ("示例所", "SLS")
    assert sample.roster == tmp_path / "花名册.csv"
    assert [row["key"] for row in sample.records] == ["new", "gone", "study", "talk", "item"]
    assert len(sample.batches) == 1


def test_the_shipped_sample_reads() -> None:
    sample = read_sample(folders_for().resources / "sample")
    assert sample.roster.exists()
    assert {row["kind"] for row in sample.records} >= {"study_session", "talk", "rectification"}


@pytest.mark.parametrize("zone", ["UTC0", "CST-8", "EST5"])
def test_times_show_as_office_hours_everywhere(zone: str) -> None:
    program = (
        "from cleanedu_desktop.acts.demo.read_sample import moment; from datetime import UTC;"
        "print(moment('2026-01-04T09:00').astimezone(UTC).astimezone().strftime('%d %H:%M'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"TZ": zone},
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == "04 09:00"


@pytest.mark.parametrize("damage", ["missing", "not toml", "without a name"])
def test_a_damaged_sample_is_told(tmp_path: Path, damage: str) -> None:
    write_sample(tmp_path)
    office = tmp_path / "office.toml"
    if damage == "missing":
        (tmp_path / "records.toml").unlink()
    elif damage == "not toml":
        office.write_text("= =", encoding="utf-8")
    else:
        office.write_text(office.read_text(encoding="utf-8").replace("name =", "nom ="), "utf-8")
    with pytest.raises(OfficeProblem, match="示例资料"):
        read_sample(tmp_path)
