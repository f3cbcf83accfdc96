"""The command that makes the sample office."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.cli.on_demo import tell
from tests.cli.conftest import Cleanedu


@pytest.mark.slow
def test_the_shipped_sample_office_is_made_and_printed(cleanedu: Cleanedu, tmp_path: Path) -> None:
    """Everything that is shipped goes through the front door, and prints."""
    output = tmp_path / "filing"
    made = cleanedu("demo", "--output", str(output), "--json").data
    assert made["made_now"]
    assert made["records"] > 200
    assert len(made["printed"]) == 110
    assert all(Path(one["path"]).is_file() for one in made["printed"])
    assert "示例单位" in cleanedu("demo", "--output", str(output)).out
    assert len(cleanedu("list", "person", "--json").data) > 30
    assert cleanedu("check-store").code == 0


def test_a_real_office_is_left_alone(office: Cleanedu, tmp_path: Path) -> None:
    said = office("demo", "--output", str(tmp_path / "filing"))
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert len(office("list", "person", "--json").data) == 3


def test_progress_ends_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    for done in (1, 2):
        tell("登记", done, 2)
    assert stream.getvalue() == "\r登记 1/2　\r登记 2/2　\n"
