"""A proof stops at the first fact that is another."""

from pathlib import Path

import pytest

from installer.packages.prove_windows import expect, programs


def test_a_fact_that_is_another_stops_the_proof(capsys: pytest.CaptureFixture[str]) -> None:
    expect("store left", True, True)
    assert capsys.readouterr().out == "store left: True\n"
    with pytest.raises(RuntimeError, match="program left: True, not False"):
        expect("program left", False, True)


def test_program_folders_are_counted(tmp_path: Path) -> None:
    for name in ("program-1", "program-2", "data"):
        (tmp_path / name).mkdir()
    assert programs(tmp_path) == 2
