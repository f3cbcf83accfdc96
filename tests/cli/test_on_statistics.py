"""The command on statistics."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_what_is_written_is_told(office: Cleanedu, tmp_path: Path) -> None:
    out = tmp_path / "本年.pdf"
    said = office("statistics", "year", "--out", str(out), "--json")
    assert said.data == {"about": "year", "paths": [str(out)]}
    assert out.exists()
    assert office("statistics", "year", "--year", "2026", "--out", str(out)).code == 2
    assert office("statistics", "weather", "--out", str(out)).code == 2
