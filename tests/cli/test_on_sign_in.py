"""The command on sign-in sheets."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_one_of_both_is_asked_for(office: Cleanedu, tmp_path: Path) -> None:
    assert office("sign-in", "X2026-0001").code == 2
    none = office("sign-in", "X2026-0001", "--out", str(tmp_path / "a.xlsx"))
    assert (none.code, none.out) == (1, "")
